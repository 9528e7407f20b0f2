import { NativeSelect } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { assignmentsQuery } from "@/api/queries";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { StateBadge } from "@/ui/state-mark";
import classes from "./agency-page.module.css";
import { type WorkState, workStates } from "./search";

type Item = Plan["AssignmentItem"];

interface Props {
  unit: Plan["UnitDetail"];
  state: WorkState | undefined;
  onState: (state: WorkState | undefined) => void;
}

/** What the agency answers for, as assigned or inherited, by the nearest deadline. */
export function WorkList({ unit, state, onState }: Props) {
  const { t } = useTranslation("agency");
  const { count } = useFormat();
  const { data } = useSuspenseQuery(
    assignmentsQuery({ unit: String(unit.id), limit: 200, ...(state && { state }) }),
  );
  const items = [...data.items].sort(byUrgency);
  return (
    <Section
      card
      title={t("work.title")}
      note={t("work.note", {
        n: count(items.length),
        all: `${count(data.total)}${data.total_is_capped ? "+" : ""}`,
      })}
      aside={
        <NativeSelect
          size="xs"
          aria-label={t("work.state")}
          value={state ?? ""}
          onChange={(event) => onState(workStates.find((one) => one === event.currentTarget.value))}
          data={[
            { value: "", label: t("work.all") },
            ...workStates.map((one) => ({ value: one, label: t(`ui:state.${one}.long`) })),
          ]}
        />
      }
    >
      {items.length === 0 ? (
        // Without a filter the list is empty only for a reader whom the rows are not shown to.
        <EmptyState title={t(state ? "work.none" : "work.unseen")}>
          {t(state ? "work.none_why" : "work.unseen_why")}
        </EmptyState>
      ) : (
        <table className={`data ${classes.work}`}>
          <caption className="unseen">{t("work.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("work.task")}</th>
              <th scope="col">{t("work.standing")}</th>
              <th scope="col">{t("work.due")}</th>
              <th scope="col" className="num">
                {t("work.percent")}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={`${item.id}-${item.occurrence?.label}`} item={item} own={unit.id} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

/** Overdue first, then what falls due next; what is finished or has no day comes last. */
function byUrgency(a: Item, b: Item): number {
  const weight = (item: Item) =>
    ["overdue", "due_soon", "in_time", "no_deadline", "late", "on_time", "excluded"].indexOf(
      item.state,
    );
  return weight(a) - weight(b) || (a.due_on ?? "9999").localeCompare(b.due_on ?? "9999");
}

function Row({ item, own }: { item: Item; own: number }) {
  const { t } = useTranslation("agency");
  const { day, inPeriod } = useFormat();
  const about = [
    t(`role.${item.role}`),
    item.occurrence && inPeriod(item.occurrence.label),
    item.unit.id !== own && t("work.given_to", { unit: item.unit.name }),
    item.plan.symbol ?? item.plan.title,
  ];
  return (
    <tr>
      <td>
        <Link
          className={classes.task}
          to="/tasks/$taskId"
          params={{ taskId: String(item.task.id) }}
        >
          {item.task.title}
        </Link>
        <span className={`note ${classes.about} ${classes.oneLine}`}>
          {about.filter(Boolean).join(" · ")}
        </span>
      </td>
      <td>
        <StateBadge state={item.state} plain />
        {item.workflow === "pending_confirmation" && (
          <span className={`note ${classes.about}`}>{t("work.pending")}</span>
        )}
      </td>
      <td>
        {item.due_on ? day(item.due_on) : <span className="note">{t("work.no_day")}</span>}
        {item.original_due_on && item.original_due_on !== item.due_on && (
          <span className={`note ${classes.about}`}>
            {t("work.original", { day: day(item.original_due_on) })}
          </span>
        )}
      </td>
      <td className="num">{item.percent}%</td>
    </tr>
  );
}
