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
    original: task.original_due_on,
    // A period without a state is not counted: it fell due before the plan was issued.
    occurrences: task.occurrences.flatMap(({ due_on, state }) =>
      due_on !== null && state !== null ? [{ on: due_on, state }] : [],
    ),
  };
}

type Product = OutlineTask["deliverables"][number];

/** The first products that the paper gives a quantity for: what is there of what was promised. */
const FEW = 2;

export const promised = (task: OutlineTask): Product[] =>
  task.deliverables.filter((one) => one.promised !== null);

/** Delivered of promised, product by product; else how many of the leads have finished. */
export function deliveredText(
  task: OutlineTask,
  format: Format,
  t: TFunction<["plan", "ui"]>,
): string {
  if (task.n_leads === 0) return t("board.noLead");
  const products = promised(task);
  if (products.length > 0) {
    const texts = products.slice(0, FEW).map((one) => productText(one, format));
    const rest = products.length - FEW;
    return [
      ...texts,
      ...(rest > 0 ? [t("board.moreProducts", { n: format.count(rest) })] : []),
    ].join("; ");
  }
  const done = task.counts.n_on_time + task.counts.n_late;
  const all = task.counts.n_all + task.counts.n_no_deadline;
  return all === 0 ? "" : t("board.done", { done: format.count(done), all: format.count(all) });
}

/** "2/4 chương trình"; what nobody has counted yet is not 0. */
function productText(one: Product, format: Format): string {
  const there = one.delivered === null ? format.none : format.count(one.delivered);
  return `${there}/${format.count(one.promised ?? 0)} ${one.unit ?? one.name}`;
}
