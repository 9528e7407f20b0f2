import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { assignmentsQuery } from "@/api/queries";
import { daysBetween } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { StateBadge } from "@/ui/state-mark";
import { byTask, type OverdueTask } from "./overdue";
import classes from "./province-page.module.css";

const ID = "overdue";
const FIRST = 8;
const NAMED = 3;

interface Props {
  asked: { province: string; plan?: string; as_of: string };
  /** As the scoreboard counts them, whoever looks. */
  counted: number;
}

/** The longest overdue first: how long matters more than how many. */
export function OverdueList({ asked, counted }: Props) {
  const { t } = useTranslation("province");
  const { count } = useFormat();
  const [whole, setWhole] = useState(false);
  const { data } = useSuspenseQuery(
    assignmentsQuery({ ...asked, state: "overdue", role: "lead", limit: 200 }),
  );
  const all = byTask(data.items);
  const shown = whole ? all : all.slice(0, FIRST);
  // The list arrives after the page: the browser has looked for #overdue by then, in vain.
  useEffect(() => {
    if (window.location.hash === `#${ID}`) document.getElementById(ID)?.scrollIntoView();
  }, []);
  return (
    <Section
      card
      id={ID}
      title={t("overdue.title")}
      note={all.length > 0 && t("overdue.note", { n: count(all.length), all: count(data.total) })}
      aside={
        all.length > FIRST && (
          <button
            type="button"
            className={`plain small no-print ${classes.more}`}
            onClick={() => setWhole(!whole)}
          >
            {whole ? t("overdue.less") : t("overdue.more")}
          </button>
        )
      }
    >
      {all.length === 0 && <Nothing counted={counted} />}
      <ul>
        {shown.map((task) => (
          <Task key={task.key} task={task} />
        ))}
      </ul>
    </Section>
  );
}

/** Counts are for everybody; the single assignments of another province are not. */
function Nothing({ counted }: { counted: number }) {
  const { t } = useTranslation("province");
  const { count } = useFormat();
  if (counted === 0)
    return <EmptyState title={t("overdue.none")}>{t("overdue.none_why")}</EmptyState>;
  return (
    <EmptyState title={t("overdue.hidden", { n: count(counted) })}>
      {t("overdue.hidden_why")}
    </EmptyState>
  );
}

function Task({ task }: { task: OverdueTask }) {
  const { t } = useTranslation("province");
  const { count, day, language } = useFormat();
  const { first, due_on, agencies } = task;
  const named = agencies
    .slice(0, NAMED)
    .map((one) => (one.kind !== "commune" && language === "vi" ? one.short_name : one.name));
  const more = agencies.length - named.length;
  return (
    <li className={classes.item}>
      <Link to="/tasks/$taskId" params={{ taskId: String(first.task.id) }}>
        {first.task.title}
      </Link>
      <StateBadge state="overdue">
        {t("overdue.days", { n: count(daysBetween(due_on, first.as_of)) })}
      </StateBadge>
      <span className={`note ${classes.wide}`}>
        {named.join(", ")}
        {more > 0 && ` ${t("overdue.others", { n: count(more) })}`}
      </span>
      <span className={`note ${classes.wide}`}>
        {[t("overdue.due", { day: day(due_on) }), first.occurrence?.label, first.plan.symbol]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </li>
  );
}
