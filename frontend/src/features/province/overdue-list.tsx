import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { assignmentsQuery } from "@/api/queries";
import { daysBetween } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { StateBadge } from "@/ui/state-mark";
import classes from "./province-page.module.css";

const FIRST = 8;

/** The longest overdue first: how long matters more than how many. */
export function OverdueList({
  asked,
}: {
  asked: { province: string; plan?: string; as_of: string };
}) {
  const { t } = useTranslation("province");
  const { count } = useFormat();
  const [whole, setWhole] = useState(false);
  const { data } = useSuspenseQuery(
    assignmentsQuery({ ...asked, state: "overdue", role: "lead", limit: 200 }),
  );
  const all = [...data.items].sort((a, b) => (a.due_on ?? "").localeCompare(b.due_on ?? ""));
  const shown = whole ? all : all.slice(0, FIRST);
  return (
    <Section
      card
      id="overdue"
      title={t("overdue.title")}
      note={t("overdue.note", { n: count(shown.length), all: count(data.total) })}
      aside={
        all.length > FIRST && (
          <button
            type="button"
            className={`plain small ${classes.more}`}
            onClick={() => setWhole(!whole)}
          >
            {whole ? t("overdue.less") : t("overdue.more")}
          </button>
        )
      }
    >
      {all.length === 0 ? (
        <EmptyState title={t("overdue.none")}>{t("overdue.none_why")}</EmptyState>
      ) : (
        <ul>
          {shown.map((item) => (
            <Item key={`${item.id}-${item.occurrence?.label}`} item={item} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Item({ item }: { item: Plan["AssignmentItem"] }) {
  const { t } = useTranslation("province");
  const { count, day, language } = useFormat();
  const due = item.due_on ?? item.as_of;
  const agency = item.answered_by ?? item.unit;
  return (
    <li className={classes.item}>
      <Link to="/tasks/$taskId" params={{ taskId: String(item.task.id) }}>
        {item.task.title}
      </Link>
      <StateBadge state="overdue">
        {t("overdue.days", { n: count(daysBetween(due, item.as_of)) })}
      </StateBadge>
      <span className="note">
        {[
          language === "vi" ? agency.short_name : agency.name,
          item.occurrence?.label,
          t("overdue.due", { day: day(due) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <span className="note num">{item.percent}%</span>
    </li>
  );
}
