import { Button, NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { CsvButton } from "@/ui/chart-frame";
import { EmptyState } from "@/ui/empty-state";
import { ProblemNotice } from "@/ui/problem-notice";
import { Section } from "@/ui/section";
import { SkeletonRows } from "@/ui/skeleton";
import { AssignmentRow } from "./assignment-row";
import { type AssignmentItem, historyQuery, type Task, whoQuery } from "./queries";
import type { TaskSearch } from "./search";
import classes from "./task-page.module.css";

interface Props {
  task: Task;
  search: TaskSearch;
  onSearch: (patch: TaskSearch) => void;
  acts: (assignmentId: number) => ReactNode;
}

/** Few rows at first, so that the rest of the page stays near; then a hundred at a time. */
const FEW = 25;
const PAGE = 100;
const urgency = [
  "overdue",
  "due_soon",
  "in_time",
  "late",
  "on_time",
  "no_deadline",
  "excluded",
] as const;
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
      cell: (i: AssignmentItem) => (i.occurrence ? format.period(i.occurrence.label) : ""),
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

/** The rows of the filter, and the one that the address names even when it is not among them. */
function useRows(task: Task, search: TaskSearch) {
  const [state, setState] = useState<AssignmentItem["state"]>();
  const list = useInfiniteQuery(whoQuery(task.id, state));
  const pages = list.data?.pages ?? [];
  const fetched = pages.flatMap((page) => page.items);
  const open = Number(search.assignment);
  const absent = open > 0 && list.isSuccess && !fetched.some((i) => i.id === open);
  const named = useQuery({ ...historyQuery(open), enabled: absent });
  const other = absent && named.data?.task.id === task.id ? [named.data] : [];
  return {
    list,
    state,
    setState,
    open,
    total: pages[0]?.total ?? 0,
    rows: [...other, ...inOrder(fetched)],
  };
}

/** Who does it: every agency with its own state; a row opens into its history and what may be done. */
export function AssignmentTable({ task, search, onSearch, acts }: Props) {
  const { t } = useTranslation("task");
  const { count } = useFormat();
  const { list, state, setState, open, total, rows } = useRows(task, search);
  const columns = useColumns();
  const [shown, setShown] = useState(FEW);
  const visible = rows.slice(0, Math.max(shown, rows.findIndex((i) => i.id === open) + 1));
  const more = () => {
    if (rows.length < shown + PAGE && list.hasNextPage) void list.fetchNextPage();
    setShown(shown + PAGE);
  };
  const leads = rows.filter((i) => i.role === "lead").length;
  const partly = !state && !list.hasNextPage && leads < task.n_leads;
  return (
    <Section
      card
      title={t("who.title")}
      note={`${t("who.note", { n: count(total) })}${partly ? ` · ${t("who.partly")}` : ""}`}
      aside={
        <div className={`${classes.tools} no-print`}>
          <StateFilter value={state} onChange={setState} />
          <CsvButton file={`task-${task.code}`} rows={rows} columns={columns} />
        </div>
      }
    >
      {list.error && <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <SkeletonRows rows={4} height={44} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title={t("who.empty")}>{t("who.emptyHelp")}</EmptyState>
      )}
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
      {total > visible.length && (
        <div>
          <Button size="xs" variant="default" loading={list.isFetchingNextPage} onClick={more}>
            {t("who.more", { n: count(total - visible.length) })}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface FilterProps {
  value: AssignmentItem["state"] | undefined;
  onChange: (state: AssignmentItem["state"] | undefined) => void;
}

function StateFilter({ value, onChange }: FilterProps) {
  const { t } = useTranslation(["task", "ui"]);
  return (
    <NativeSelect
      size="xs"
      aria-label={t("who.filter")}
      value={value ?? ""}
      onChange={(e) => onChange(urgency.find((s) => s === e.target.value))}
      data={[
        { value: "", label: t("who.anyState") },
        ...urgency.map((s) => ({ value: s, label: t(`ui:state.${s}.long`) })),
      ]}
    />
  );
}
