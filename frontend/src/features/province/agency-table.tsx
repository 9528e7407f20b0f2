import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { barCounts } from "@/lib/counts";
import { rateText } from "@/lib/rate";
import { fallenDue, given } from "@/lib/standing";
import { useFormat } from "@/lib/use-format";
import { StateBar } from "@/ui/state-bar";
import { StateBadge } from "@/ui/state-mark";
import classes from "./province-page.module.css";
import { apart, type Counts, countedStates, type Row, together } from "./standing";

export function AgencyTable({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation("province");
  const [open, setOpen] = useState(false);
  const { agencies, communes } = apart(rows);
  return (
    <table className={`data ${classes.agencies}`}>
      <caption className="unseen">{t("agencies.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("agencies.name")}</th>
          <th scope="col">{t("agencies.states")}</th>
          <th scope="col" className="num">
            {t("agencies.overdue")}
          </th>
          <th scope="col" className="num">
            {t("agencies.on_time")}
          </th>
          <th scope="col" className="num">
            {t("agencies.tasks")}
          </th>
        </tr>
      </thead>
      <tbody>
        {agencies.map((row) => (
          <AgencyRow key={row.unit.id} row={row} />
        ))}
        {communes.length > 0 && (
          <Communes rows={communes} open={open} onToggle={() => setOpen(!open)} />
        )}
        {open && communes.map((row) => <AgencyRow key={row.unit.id} row={row} />)}
      </tbody>
    </table>
  );
}

function AgencyRow({ row }: { row: Row }) {
  const { t } = useTranslation("province");
  return (
    <tr>
      <td>
        <Link className={classes.agency} to="/agencies/$id" params={{ id: String(row.unit.id) }}>
          {row.unit.name}
        </Link>
        {row.requested_only && (
          <span className={`note ${classes.kind}`}>{t("agencies.asked")}</span>
        )}
      </td>
      <Cells counts={row.counts} rate={row.on_time_rate} asked={row.requested_only} />
    </tr>
  );
}

interface CommunesProps {
  rows: readonly Row[];
  open: boolean;
  onToggle: () => void;
}

function Communes({ rows, open, onToggle }: CommunesProps) {
  const { t } = useTranslation("province");
  const { count } = useFormat();
  const all = together(rows);
  const late = rows.filter((row) => row.counts.n_overdue > 0).length;
  return (
    <tr>
      <td>
        <button
          type="button"
          className={`plain ${classes.agency}`}
          aria-expanded={open}
          onClick={onToggle}
        >
          {t("agencies.communes")} <span aria-hidden="true">{open ? "▾" : "▸"}</span>
        </button>
        <span className={`note ${classes.kind}`}>
          {t("agencies.communes_late", { n: count(rows.length), late: count(late) })}
        </span>
      </td>
      <Cells counts={all.counts} rate={all.on_time_rate} asked={false} />
    </tr>
  );
}

function Cells({ counts, rate, asked }: { counts: Counts; rate: number | null; asked: boolean }) {
  const { t } = useTranslation("province");
  const format = useFormat();
  const { count } = format;
  return (
    <>
      <td>
        <StateBar
          counts={barCounts(counts)}
          {...(!asked && { shown: countedStates })}
          height={14}
        />
      </td>
      <td className="num">
        <Overdue n={counts.n_overdue} asked={asked} />
      </td>
      <td className="num">
        {asked ? (
          <span className="unseen">{t("agencies.not_counted")}</span>
        ) : (
          <>
            <span className={classes.rate}>{rateText(format, rate, 0)}</span>
            <span className="note">
              {count(counts.n_on_time)}/{count(fallenDue(counts))}
            </span>
          </>
        )}
      </td>
      <td className="num">{count(asked ? given(counts) : counts.n_all + counts.n_no_deadline)}</td>
    </>
  );
}

function Overdue({ n, asked }: { n: number; asked: boolean }) {
  const { t } = useTranslation("province");
  const { count } = useFormat();
  if (asked) return <span className="note">{t("agencies.not_counted")}</span>;
  if (n === 0) return <span className="note">0</span>;
  return (
    <StateBadge state="overdue" plain>
      <b>{count(n)}</b>
    </StateBadge>
  );
}
