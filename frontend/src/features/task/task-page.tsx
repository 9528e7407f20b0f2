import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { barCounts } from "@/lib/counts";
import { useFormat } from "@/lib/use-format";
import { PageHeader } from "@/ui/page-header";
import { StateBar, StateLegend } from "@/ui/state-bar";
import { StateBadge } from "@/ui/state-mark";
import { AssignmentTable } from "./assignment-table";
import { Deadlines } from "./deadlines";
import { Deliverables } from "./deliverables";
import { Occurrences } from "./occurrences";
import { type Task, taskQuery } from "./queries";
import type { TaskSearch } from "./search";
import { TaskFacts } from "./task-facts";
import classes from "./task-page.module.css";

interface Props {
  taskId: number;
  search: TaskSearch;
  onSearch: (patch: TaskSearch) => void;
  /** What the reader may do with an assignment: given by the routes, for it belongs to another feature. */
  acts: (assignmentId: number) => ReactNode;
}

/** One task: how it stands, by when, who does it, and everything that happened. */
export function TaskView({ taskId, search, onSearch, acts }: Props) {
  const { t } = useTranslation("task");
  const { data: task } = useSuspenseQuery(taskQuery(taskId));
  const { clause } = useFormat();
  const counts = barCounts(task.counts);
  const plan = task.plan.symbol ?? task.plan.title;
  return (
    <>
      <PageHeader
        title={task.title}
        above={
          <>
            <Link to="/plans/$planId" params={{ planId: String(task.plan.id) }}>
              {plan}
            </Link>{" "}
            · {t("clause", { ref: clause(task.clause.ref) })}
          </>
        }
        lead={<Lead task={task} />}
      />
      <TaskFacts task={task} />
      {task.n_leads > 0 && (
        <div className={classes.states}>
          <StateBar counts={counts} />
          <StateLegend counts={counts} />
        </div>
      )}
      <div className={classes.grid}>
        <div className={classes.wide}>
          <AssignmentTable task={task} search={search} onSearch={onSearch} acts={acts} />
        </div>
        <Deadlines task={task} />
        {task.deliverables.length > 0 && <Deliverables task={task} />}
        {task.occurrences.length > 0 && <Occurrences task={task} />}
      </div>
    </>
  );
}

function Lead({ task }: { task: Task }) {
  const { t } = useTranslation(["task", "ui"]);
  return (
    <p className={classes.lead}>
      <StateBadge state={task.state}>{t(`ui:state.${task.state}.long`)}</StateBadge>
      <span>
        {t(`task:workflow.${task.workflow}`)}
        {task.kind === "duty" && ` · ${t("task:duty")}`}
        {task.note && ` · ${task.note}`}
      </span>
    </p>
  );
}
