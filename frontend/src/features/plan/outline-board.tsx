import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { TimeScale } from "@/lib/time-scale";
import { shortName } from "@/lib/unit-name";
import { useFormat } from "@/lib/use-format";
import { GanttAxis, GanttGrid, GanttRow } from "@/ui/gantt";
import { StateMark } from "@/ui/state-mark";
import classes from "./outline-board.module.css";
import type { OutlineRow } from "./outline-rows";
import type { OutlineTask } from "./queries";
import { deliveredText, ganttItem } from "./task-figures";

interface Props {
  rows: readonly OutlineRow[];
  scale: TimeScale;
  today: string;
  /** Where bars without a start of their own begin. */
  start: string;
}

/** The outline as printed on the left, the same rows on the time axis on the right. */
export function OutlineBoard({ rows, scale, today, start }: Props) {
  const { t } = useTranslation("plan");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by key.
    <section className={`card ${classes.board}`} tabIndex={0} aria-label={t("board.label")}>
      <div className={`${classes.row} ${classes.axis}`}>
        <span className={classes.label}>{t("board.head")}</span>
        <GanttAxis scale={scale} today={today} />
        <span className={classes.made}>{t("board.made")}</span>
      </div>
      {rows.map((row) =>
        row.kind === "clause" ? (
          <ClauseRow key={`c${row.clause.id}`} row={row} scale={scale} today={today} />
        ) : (
          <TaskRow key={`t${row.task.id}`} row={row} scale={scale} today={today} start={start} />
        ),
      )}
    </section>
  );
}

interface ClauseProps extends Pick<Props, "scale" | "today"> {
  row: OutlineRow & { kind: "clause" };
}

function ClauseRow({ row, scale, today }: ClauseProps) {
  const { t } = useTranslation("plan");
  const { clause, gap } = row;
  const Heading = clause.depth === 0 ? "h2" : "h3";
  return (
    <Fragment>
      {gap.length > 0 && (
        <p className={`note ${classes.gap}`}>{t("board.gap", { labels: gap.join(", ") })}</p>
      )}
      <div className={`${classes.row} ${classes.clause}`} data-depth={Math.min(clause.depth, 3)}>
        <Heading className={classes.label}>
          <span>
            <span className={classes.point}>{clause.label}</span> {clause.title}
          </span>
        </Heading>
        <span className={classes.time} aria-hidden="true">
          <GanttGrid scale={scale} today={today} />
        </span>
        <span className={classes.made} />
      </div>
    </Fragment>
  );
}

interface TaskProps extends Omit<Props, "rows"> {
  row: OutlineRow & { kind: "task" };
}

function TaskRow({ row, scale, today, start }: TaskProps) {
  const { t } = useTranslation(["plan", "ui"]);
  const format = useFormat();
  const { task, label } = row;
  const moved = task.original_due_on !== task.due_on && task.original_due_on;
  const said = [
    task.title,
    t(`ui:state.${task.state}.long`),
    task.due_on && t("board.due", { day: format.day(task.due_on) }),
    moved && t("board.original", { day: format.day(moved) }),
    task.progress !== null && format.rate(task.progress, 0),
  ].filter(Boolean);
  return (
    <div className={classes.row}>
      <span className={classes.label}>
        <StateMark state={task.state} size={14} />
        <span className={classes.words}>
          <Link to="/tasks/$taskId" params={{ taskId: String(task.id) }}>
            {label && <span className={classes.point}>{label}</span>} {task.title}
          </Link>
          <span className="note">
            <Leads task={task} />
            {task.timing_wording && ` · “${task.timing_wording}”`}
            {task.due_on && ` · ${t("board.due", { day: format.day(task.due_on) })}`}
            {task.kind === "duty" && ` · ${t("board.duty")}`}
          </span>
        </span>
      </span>
      <GanttRow item={ganttItem(task, start)} scale={scale} today={today} said={said.join(", ")} />
      <span className={classes.made}>
        {deliveredText(task, format, t)}
        <span className="note">{format.rate(task.progress, 0)}</span>
      </span>
    </div>
  );
}

/** Up to three agencies by name, the rest by number; an agency is never invented. */
function Leads({ task }: { task: OutlineTask }) {
  const { t } = useTranslation("plan");
  const { count, language } = useFormat();
  if (task.n_leads === 0) return t("board.unassigned");
  if (task.n_leads > 3) return t("board.leads", { count: task.n_leads, n: count(task.n_leads) });
  return task.leads.map((unit) => shortName(unit, language)).join("; ");
}
