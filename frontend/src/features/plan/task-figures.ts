import type { TFunction } from "i18next";
import type { Format } from "@/lib/format";
import type { GanttItem } from "@/ui/gantt";
import type { OutlineTask } from "./queries";

/** A row of the time axis from a task; without a start of its own it begins with the plan. */
export function ganttItem(task: OutlineTask, start: string): GanttItem {
  return {
    state: task.state,
    start: task.start_on ?? start,
    due: task.due_on,
    percent: task.progress,
  };
}

/** How many of the leads have finished; the promised quantities stand on the task's own page. */
export function deliveredText(task: OutlineTask, format: Format, t: TFunction<["plan", "ui"]>) {
  if (task.n_leads === 0) return t("board.noLead");
  const done = task.counts.n_on_time + task.counts.n_late;
  const all = task.counts.n_all + task.counts.n_no_deadline;
  return all === 0 ? "" : t("board.done", { done: format.count(done), all: format.count(all) });
}
