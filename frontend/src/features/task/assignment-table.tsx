import { Button, NativeSelect } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { CsvButton } from "@/ui/chart-frame";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { AssignmentRow } from "./assignment-row";
import type { AssignmentItem, Task } from "./queries";
import type { TaskSearch } from "./search";
import classes from "./task-page.module.css";

interface Props {
  task: Task;
  search: TaskSearch;
  onSearch: (patch: TaskSearch) => void;
  acts: (assignmentId: number) => ReactNode;
}

const PAGE = 50;
const urgency = ["overdue", "due_soon", "in_time", "late", "on_time", "no_deadline", "excluded"];
const roles = ["lead", "coordinate", "requested"];

/** Leads before coordinators, the late before the rest; what the reader may act on stands first. */
export function inOrder(items: readonly AssignmentItem[]): AssignmentItem[] {
  const place = (i: AssignmentItem) =>
    (i.may.length > 0 ? 0 : 1000) + roles.indexOf(i.role) * 100 + urgency.indexOf(i.state);
  return [...items].sort(
    (a, b) =>
      place(a) - place(b) ||
      (b.due_on ?? "").localeCompare(a.due_on ?? "") ||
      a.unit.name.localeCompare(b.unit.name, "vi"),
  );
}

function useColumns() {
  const { t } = useTranslation(["task", "ui"]);
  const format = useFormat();
  return [
    { key: "unit", head: t("who.unit"), cell: (i: AssignmentItem) => i.unit.name },
    { key: "role", head: t("who.role"), cell: (i: AssignmentItem) => t(`role.${i.role}`) },
    {
      key: "period",
      head: t("who.period"),
      cell: (i: AssignmentItem) => i.occurrence?.label ?? "",
    },
    {
      key: "state",
      head: t("who.state"),
      cell: (i: AssignmentItem) => t(`ui:state.${i.state}.long`),
    },
    { key: "percent", head: t("who.percent"), cell: (i: AssignmentItem) => String(i.percent) },
    {
      key: "due",
      head: t("who.due"),
      cell: (i: AssignmentItem) => (i.due_on ? format.day(i.due_on) : ""),
    },
  ];
}

/** Who does it: every agency with its own state; a row opens into its history and what may be done. */
export function AssignmentTable({ task, search, onSearch, acts }: Props) {
  const { t } = useTranslation(["task", "ui"]);
  const { count } = useFormat();
  const [state, setState] = useState("");
  const [shown, setShown] = useState(PAGE);
  const columns = useColumns();
  const all = inOrder(task.assignments);
  const rows = all.filter((i) => state === "" || i.state === state);
  const open = Number(search.assignment);
  const visible = rows.slice(0, Math.max(shown, rows.findIndex((i) => i.id === open) + 1));
  const present = urgency.filter((s) => all.some((i) => i.state === s));
  return (
    <Section
      card
      title={t("who.title")}
      note={t("who.note", { n: count(all.length) })}
      aside={
        <div className={`${classes.tools} no-print`}>
          {present.length > 1 && (
            <NativeSelect
              size="xs"
              aria-label={t("who.filter")}
              value={state}
              onChange={(e) => setState(e.target.value)}
              data={[
                { value: "", label: t("who.anyState") },
                ...present.map((s) => ({ value: s, label: t(`ui:state.${s}.long`) })),
              ]}
            />
          )}
          <CsvButton file={`task-${task.code}`} rows={rows} columns={columns} />
        </div>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t("who.empty")}>{t("who.emptyHelp")}</EmptyState>
      ) : (
        <ul className={classes.rows}>
          {visible.map((item) => (
            <AssignmentRow
              key={item.id}
              item={item}
              open={item.id === open}
              onToggle={() =>
                onSearch({ assignment: item.id === open ? undefined : String(item.id) })
              }
              acts={acts}
            />
          ))}
        </ul>
      )}
      {rows.length > visible.length && (
        <Button size="xs" variant="default" onClick={() => setShown(shown + PAGE)}>
          {t("who.more", { n: count(rows.length - visible.length) })}
        </Button>
      )}
    </Section>
  );
}
