import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { Skeleton } from "@/ui/skeleton";
import { StateBadge } from "@/ui/state-mark";
import { Timeline } from "@/ui/timeline";
import { type AssignmentItem, historyQuery } from "./queries";
import classes from "./task-page.module.css";
import { useSuccessor } from "./use-successor";

interface Props {
  item: AssignmentItem;
  open: boolean;
  onToggle: () => void;
  acts: (assignmentId: number) => ReactNode;
}

/** Why a row stands outside the rates; coordinators never stand in them and need no word. */
function uncountedWord(item: AssignmentItem, parent: boolean) {
  if (item.counted || item.role === "coordinate") return null;
  return parent ? "who.parent" : "who.uncounted";
}

export function AssignmentRow({ item, open, onToggle, acts }: Props) {
  const { t } = useTranslation("task");
  const format = useFormat();
  const Arrow = open ? IconChevronDown : IconChevronRight;
  const successor = useSuccessor(item);
  const place = useRef<HTMLLIElement>(null);
  const named = useRef(open);
  // A row that the address names is brought before the eyes; one that is opened here is there already.
  useEffect(() => {
    if (named.current) place.current?.scrollIntoView({ block: "center" });
  }, []);
  const parent = item.task.timing === "recurring" && item.occurrence === null;
  const uncounted = uncountedWord(item, parent);
  const notes = [
    t(`role.${item.role}`),
    item.via_group && t("who.via", { group: item.via_group.name }),
    item.occurrence && format.inPeriod(item.occurrence.label),
    successor && t("who.answered", { unit: successor }),
    uncounted && t(uncounted),
  ];
  return (
    <li className={classes.item} data-open={open} ref={place}>
      <button type="button" className={classes.row} aria-expanded={open} onClick={onToggle}>
        <Arrow size={16} stroke={1.8} aria-hidden="true" className={classes.arrow} />
        <span className={classes.who}>
          <b>{item.unit.name}</b>
          <span className="note">{notes.filter(Boolean).join(" · ")}</span>
        </span>
        <span className="num">{item.percent}%</span>
        <span className={classes.when}>
          {item.role === "coordinate" ? (
            <span className="note">{t("who.noState")}</span>
          ) : (
            <StateBadge state={item.state} />
          )}
          {item.workflow === "pending_confirmation" && (
            <span className="note">{t("workflow.pending_confirmation")}</span>
          )}
          {item.due_on && <span className="note">{format.day(item.due_on)}</span>}
        </span>
      </button>
      {open && (
        <div className={classes.open}>
          <Suspense fallback={<Skeleton height={140} />}>
            {acts(item.id)}
            <History id={item.id} />
          </Suspense>
        </div>
      )}
    </li>
  );
}

const EVENT_STATE = {
  confirmed: "on_time",
  returned: "due_soon",
  submitted: "in_time",
  cancelled: "excluded",
} as const;

/** Everything that happened to this assignment, newest first. */
function History({ id }: { id: number }) {
  const { t } = useTranslation("task");
  const format = useFormat();
  const { data } = useSuspenseQuery(historyQuery(id));
  // The acts above say who may read; there is no history to speak of.
  if (!data.contents_visible) return null;
  const events = [...data.events]
    .sort((a, b) => b.at.localeCompare(a.at) || b.id - a.id)
    .map((event) => ({
      key: String(event.id),
      title: t(`event.${event.kind}`),
      state:
        event.kind in EVENT_STATE ? EVENT_STATE[event.kind as keyof typeof EVENT_STATE] : undefined,
      when: [
        event.by,
        event.on_behalf_of && t("history.onBehalf", { name: event.on_behalf_of }),
        format.instant(event.at),
      ]
        .filter(Boolean)
        .join(" · "),
      body: event.reason,
    }));
  return (
    <div>
      <h3 className={classes.history}>{t("history.title")}</h3>
      {events.length === 0 ? (
        <p className="note">{t("history.empty")}</p>
      ) : (
        <Timeline events={events} label={t("history.title")} />
      )}
    </div>
  );
}
