import { Kbd } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { assignmentsQuery } from "@/api/queries";
import { meQuery } from "@/api/session";
import { todayInVietnam } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { PageHeader } from "@/ui/page-header";
import { myValuesQuery } from "./queries";
import { Queue } from "./queue";
import { inOrder, valueQueues } from "./queues";
import type { WorkSearch } from "./search";
import classes from "./work.module.css";
import { approveRow, assignmentRow, enterRow } from "./work-rows";

const route = getRouteApi("/in/me");

export function WorkPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onOpen = (open: string | undefined) => void navigate({ search: { open }, replace: true });
  return <WorkView search={search} onOpen={onOpen} />;
}

const mine = (workflow: "not_started" | "in_progress" | "pending_confirmation") =>
  assignmentsQuery({ mine: true, workflow, limit: 200 });

interface Props {
  search: WorkSearch;
  onOpen: (key: string | undefined) => void;
}

function useWork() {
  const [me, fresh, begun, pending, values] = useSuspenseQueries({
    queries: [
      meQuery,
      mine("not_started"),
      mine("in_progress"),
      mine("pending_confirmation"),
      myValuesQuery,
    ],
  });
  const open = [...begun.data.items, ...fresh.data.items];
  const beyond = [begun.data, fresh.data].reduce((n, p) => n + p.total - p.items.length, 0);
  const report = inOrder(open.filter((i) => i.may.includes("report") && i.state !== "excluded"));
  return {
    home: me.data.home,
    report,
    /** Open work in all, also what was not fetched. */
    total: report.length + beyond,
    confirm: inOrder(pending.data.items.filter((i) => i.may.includes("confirm"))),
    waiting: inOrder(pending.data.items.filter((i) => !i.may.includes("confirm"))),
    value: valueQueues(values.data.items, todayInVietnam()),
  };
}
type Work = ReturnType<typeof useWork>;

/** What the person owes today, worst first; everything is done where it is read. */
export function WorkView(props: Props) {
  const { t } = useTranslation("work");
  const { count } = useFormat();
  const work = useWork();
  const n = (state: string) => count(work.report.filter((i) => i.state === state).length);
  const sums = t("lead", {
    overdue: n("overdue"),
    soon: n("due_soon"),
    confirm: count(work.confirm.length + work.value.approve.length),
    values: count(work.value.enter.length),
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={<p>{work.home ? `${work.home.name} · ${sums}` : sums}</p>}
      >
        <Keys />
      </PageHeader>
      <Walk>
        <Queues work={work} {...props} />
      </Walk>
    </>
  );
}

/** The heaps in the order of the day: decide, report, enter, wait. Heaps for heads stand only where there is something. */
function Queues({ work, search, onOpen }: Props & { work: Work }) {
  const { t } = useTranslation("work");
  const format = useFormat();
  const tasks = (items: Work["report"]) => items.map((item) => assignmentRow(item, t, format));
  const { enter, approve } = work.value;
  const heaps = [
    { name: "confirm", rows: tasks(work.confirm), optional: true },
    { name: "approve", rows: approve.map((v) => approveRow(v, t, format)), optional: true },
    { name: "act", rows: tasks(work.report), total: work.total },
    { name: "enter", rows: enter.map((v) => enterRow(v, t, format)) },
    { name: "wait", rows: tasks(work.waiting) },
  ] as const;
  return heaps
    .filter((heap) => !("optional" in heap) || heap.rows.length > 0)
    .map((heap) => (
      <Queue
        key={heap.name}
        title={t(`${heap.name}.title`)}
        note={t(`${heap.name}.note`)}
        rows={heap.rows}
        {...("total" in heap && { total: heap.total })}
        empty={{ title: t(`${heap.name}.empty`), help: t(`${heap.name}.emptyHelp`) }}
        open={search.open}
        onOpen={onOpen}
      />
    ));
}

const TYPING = "input, textarea, select, [role=slider]";

const STEPS: Record<string, number> = { j: 1, k: -1 };

/** How far a key moves in the rows; none while a person types, or with another key held. */
function stepOf(event: KeyboardEvent): number {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  const typing = event.target instanceof Element && event.target.closest(TYPING);
  return held || typing ? 0 : (STEPS[event.key] ?? 0);
}

/** J and K walk the rows of all heaps, wherever the focus is; Enter opens, as on any button. */
function Walk({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (step === 0) return;
      const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
      const here = document.activeElement;
      const at = here instanceof HTMLElement ? rows.indexOf(here) : -1;
      rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
    };
    document.addEventListener("keydown", move);
    return () => document.removeEventListener("keydown", move);
  }, []);
  return <div ref={list}>{children}</div>;
}

function Keys() {
  const { t } = useTranslation("work");
  return (
    <p className={`note ${classes.keys}`}>
      <Kbd size="xs">J</Kbd>
      <Kbd size="xs">K</Kbd> {t("keys.walk")} <Kbd size="xs">Enter</Kbd> {t("keys.open")}{" "}
      <Kbd size="xs">Ctrl Enter</Kbd> {t("keys.send")}
    </p>
  );
}
