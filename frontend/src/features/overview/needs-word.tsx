import { useQuery, useSuspenseQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { scoreboardQuery } from "@/api/queries";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { StateMark } from "@/ui/state-mark";
import { type Need, needs } from "./needs";
import classes from "./overview-page.module.css";
import { latestClosedQuarter } from "./period";
import { feedsQuery, leagueQuery } from "./queries";

/** What a leader should speak to today, in order of weight. Every line leads to its list. */
export function NeedsWord({ board, past }: { board: Plan["Scoreboard"]; past: boolean }) {
  const { t } = useTranslation("overview");
  const [{ data: agencies }, { data: feeds }] = useSuspenseQueries({
    queries: [scoreboardQuery({ by: "agency", as_of: board.as_of }), feedsQuery],
  });
  const league = useQuery(
    past ? leagueQuery(board.map, latestClosedQuarter(board.as_of)) : leagueQuery("new"),
  );
  const lines = needs({
    provinces: board.rows,
    agencies: agencies.rows,
    league: league.data,
    feeds: past ? [] : feeds.items,
  });
  return (
    <Section card title={t("needs.title")} note={t("needs.note")}>
      {lines.length === 0 && <EmptyState title={t("needs.none")}>{t("needs.none_why")}</EmptyState>}
      <div className={classes.words}>
        {lines.map((need) => (
          <Line key={need.id} need={need} />
        ))}
      </div>
    </Section>
  );
}

function Line({ need }: { need: Need }) {
  const { t } = useTranslation("overview");
  const format = useFormat();
  const numbers = Object.entries(need.numbers).map(([name, n]) => [
    name,
    name === "rate" ? format.decimal(n) : format.count(n),
  ]);
  const values = { ...need.names, ...Object.fromEntries(numbers) };
  if (values.period) values.period = format.inPeriod(values.period);
  return (
    <Link className={classes.word} {...need.link}>
      <StateMark state={need.state} size={15} />
      <span>
        <b>{t(`needs.${need.id}.what`, { replace: values })}</b>
        <span className={`note ${classes.why}`}>
          {t(`needs.${need.id}.why`, { replace: values })}
        </span>
      </span>
    </Link>
  );
}
