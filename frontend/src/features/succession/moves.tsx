import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { type Preview, seriesQuery } from "./queries";
import classes from "./succession.module.css";

interface Props {
  preview: Preview;
  predecessors: readonly string[];
}

/** Each number with the sentence that says what it is. */
export function Moves({ preview, predecessors }: Props) {
  const { t } = useTranslation("succession");
  const format = useFormat();
  const held = useQueries({ queries: predecessors.map((id) => seriesQuery(id)) });
  const observations = held.reduce((n, one) => n + (one.data?.observations ?? 0), 0);
  const indicators = held.reduce((n, one) => n + (one.data?.indicators ?? 0), 0);
  const { assignments, people } = preview;
  const lines: [string, number | null, string][] = [
    [
      "work",
      assignments.open,
      t("move.work", {
        moved: format.count(assignments.moved),
        closed: format.count(assignments.closed),
      }),
    ],
    ["people", people.n, t("move.people", { n: format.count(people.moved) })],
    ["duties", preview.duties, t("move.duties")],
    ["reports", preview.reports_kept, t("move.reports")],
    [
      "series",
      held.some((one) => one.isPending) ? null : observations,
      held.some((one) => one.isError)
        ? t("move.seriesUnknown")
        : t("move.series", { n: format.count(indicators) }),
    ],
  ];
  return (
    <>
      <h3>{t("unitsTitle", { day: format.day(preview.on) })}</h3>
      <ul className={classes.units}>
        {preview.units.map((one) => (
          <li key={`${one.unit?.id}${one.name}${one.happens}`} className={classes.unit}>
            <b>{one.name}</b>
            <span className="soft">
              {t(`happens.${one.happens}`)}
              {one.share !== null && ` · ${format.percent(one.share)}`}
            </span>
          </li>
        ))}
      </ul>
      <h3>{t("movesTitle")}</h3>
      <dl className={classes.moves}>
        {lines.map(([name, n, words]) => (
          <div key={name} className={classes.move}>
            <dt>{n === null ? "…" : format.count(n)}</dt>
            <dd>
              <b>{t(`what.${name}`)}</b>
              <br />
              <span className="soft">{words}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
