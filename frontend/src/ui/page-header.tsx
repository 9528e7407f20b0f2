import { IconCalendar } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import classes from "./page-header.module.css";
import { Segmented } from "./segmented";

interface Props {
  title: string;
  lead?: ReactNode;
  /** Above the title: the way back up. */
  above?: ReactNode;
  /** The answer behind this page says that its figures are simulated. */
  simulated?: boolean | undefined;
  /** Where, on which map, as of when: the three questions before any number is read. */
  children?: ReactNode;
}

/** "2021–2022" stays on one line. */
const kept = (title: string) => title.replace(/(?<=\d)[–-](?=\d)/g, "\u2060$&\u2060");

export function PageHeader({ title, lead, above, simulated = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Tiến Độ`;
  }, [title]);
  return (
    <header className={classes.header} data-long={title.length > 44}>
      <div className={classes.titles}>
        {above && <p className={`note ${classes.above}`}>{above}</p>}
        <h1>
          {kept(title)} {simulated && <SimulatedMark />}
        </h1>
        {lead && <div className={classes.lead}>{lead}</div>}
      </div>
      {children && <div className={classes.controls}>{children}</div>}
    </header>
  );
}

/** Never shown for official figures, always for generated ones. */
export function SimulatedMark() {
  const { t } = useTranslation("ui");
  return (
    <span className={classes.simulated} title={t("simulated.help")}>
      {t("simulated.short")}
    </span>
  );
}

export type MapChoice = "new" | "old";

export function MapSwitch({
  value,
  onChange,
}: {
  value: MapChoice;
  onChange: (map: MapChoice) => void;
}) {
  const { t } = useTranslation("ui");
  return (
    <Segmented
      label={t("map.choice")}
      value={value}
      onChange={onChange}
      data={[
        { value: "new", label: t("map.new") },
        { value: "old", label: t("map.old") },
      ]}
    />
  );
}

interface AsOfProps {
  value: string;
  max: string;
  onChange: (iso: string) => void;
}

/** A native date field writes days in the browser's language (11/21/2026); the button writes them in the reader's. */
export function AsOf({ value, max, onChange }: AsOfProps) {
  const { t } = useTranslation("ui");
  const { day } = useFormat();
  const field = useRef<HTMLInputElement>(null);
  return (
    <span className={classes.asOf}>
      <button type="button" onClick={() => field.current?.showPicker()}>
        <IconCalendar size={16} stroke={1.7} aria-hidden="true" />
        <span>{t("asOf")}</span> <b>{day(value)}</b>
      </button>
      <input
        ref={field}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={value}
        max={max}
        onChange={(e) => e.target.value && onChange(e.target.value)}
      />
    </span>
  );
}
