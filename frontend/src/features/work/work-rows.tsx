import type { TFunction } from "i18next";
import { daysBetween, type Format } from "@/lib/format";
import { shortName } from "@/lib/unit-name";
import { StateBadge } from "@/ui/state-mark";
import { AssignmentActs } from "./assignment-acts";
import type { AssignmentItem, Observation } from "./queries";
import type { QueueRow } from "./queue";
import type { ValueWork } from "./queues";
import { ReturnedLine } from "./returned-line";
import { ValueDecide } from "./value-decide";
import { ValueForm } from "./value-form";
import classes from "./work.module.css";

type T = TFunction<"work">;

/** How long is left, in words: "quá hạn 21 ngày", "còn 4 ngày". */
export function distance(item: AssignmentItem, t: T, format: Format): string | undefined {
  if (item.workflow === "pending_confirmation") return t("when.waiting");
  if (item.due_on === null || item.state === "excluded") return undefined;
  const left = daysBetween(item.as_of, item.due_on);
  if (left === 0) return t("when.today");
  const key = left < 0 ? "when.over" : "when.left";
  return t(key, { count: Math.abs(left), n: format.count(Math.abs(left)) });
}

export function assignmentRow(item: AssignmentItem, t: T, format: Format): QueueRow {
  const plan = item.plan.symbol ?? item.plan.title;
  const period = item.occurrence && format.inPeriod(item.occurrence.label);
  const parts = [
    format.clause(item.task.code),
    period,
    shortName(item.unit, format.language),
    plan,
  ];
  return {
    key: `a${item.id}`,
    title: item.task.title,
    note: parts.filter(Boolean).join(" · "),
    said: item.returned && <ReturnedLine returned={item.returned} />,
    done: (
      <>
        <span className={classes.meter} aria-hidden="true">
          <i style={{ width: `${item.percent}%` }} />
        </span>
        <span className={classes.percent}>{item.percent}%</span>
      </>
    ),
    when: (
      <>
        <StateBadge state={item.state}>{distance(item, t, format)}</StateBadge>
        {item.due_on && <span className="note">{format.day(item.due_on)}</span>}
      </>
    ),
    body: (close) => <AssignmentActs id={item.id} onClose={close} />,
  };
}

/** What is only done or not has no figure. */
function figure(kind: Observation["indicator"]["kind"], value: string, t: T, format: Format) {
  if (kind === "qualitative") return t(Number(value) > 0 ? "value.yes" : "value.no");
  return format.decimal(value, kind === "count" ? 0 : 1) + (kind === "ratio" ? "%" : "");
}

const lastText = (row: Observation | null, t: T, format: Format) => {
  const value = (row?.current ?? row?.published)?.value;
  if (!row || value === null || value === undefined) return t("value.noLast");
  return t("value.last", {
    value: figure(row.indicator.kind, value, t, format),
    period: format.inPeriod(row.period),
  });
};

function valueWord(work: ValueWork) {
  if (work.existing)
    return work.existing.workflow === "returned" ? "value.returned" : "value.draft";
  return work.closed ? "value.owed" : "value.running";
}

export function enterRow(work: ValueWork, t: T, format: Format): QueueRow {
  const returned = work.existing?.workflow === "returned";
  return {
    key: `v${work.key}`,
    title: `${work.indicator.name}, ${format.inPeriod(work.period)}`,
    note: work.org_unit.name,
    done: <span className="note">{lastText(work.last, t, format)}</span>,
    when: (
      <>
        <StateBadge state={returned ? "due_soon" : work.closed ? "missing" : "in_time"}>
          {t(valueWord(work))}
        </StateBadge>
        <span className="note">{t("value.cut", { day: format.day(work.end) })}</span>
      </>
    ),
    body: (close) => <ValueForm work={work} onClose={close} />,
  };
}

export function approveRow(row: Observation, t: T, format: Format): QueueRow {
  return {
    key: `d${row.id}`,
    title: `${row.indicator.name}, ${format.inPeriod(row.period)}`,
    note: row.org_unit.name,
    done: <span className="note">{lastText(row, t, format)}</span>,
    when: <StateBadge state="due_soon">{t("value.toApprove")}</StateBadge>,
    body: (close) => <ValueDecide row={row} onClose={close} />,
  };
}
