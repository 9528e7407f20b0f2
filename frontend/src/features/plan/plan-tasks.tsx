import { Button, NativeSelect } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { scoreboardQuery } from "@/api/queries";
import { timeScale } from "@/lib/time-scale";
import { shortName } from "@/lib/unit-name";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { Segmented } from "@/ui/segmented";
import { OutlineBoard } from "./outline-board";
import { outlineRows } from "./outline-rows";
import classes from "./plan-page.module.css";
import { outlineQuery, type PlanDetail, pickedTasksQuery } from "./queries";
import { type PlanSearch, planStates } from "./search";

interface Props {
  planId: string;
  plan: PlanDetail;
  search: PlanSearch;
  onSearch: (patch: Partial<PlanSearch>) => void;
}

/** The printed outline with its tasks on the time axis, and the filters that the address keeps. */
export function PlanTasks({ planId, plan, search, onSearch }: Props) {
  const { t } = useTranslation("plan");
  const { data: outline } = useSuspenseQuery(outlineQuery(planId, search.as_of));
  const { unit, channel, state } = search;
  const picked = useQuery({ ...pickedTasksQuery(plan.code, unit), enabled: Boolean(unit) });
  const ids = unit ? new Set(picked.data?.ids ?? []) : null;
  const rows = outlineRows(outline.clauses, { state, channel, ids, all: search.outline === "all" });
  const start = plan.period_from ?? plan.issued_on ?? outline.as_of;
  const scale = timeScale(start, endOf(plan, outline.as_of), outline.as_of);
  const tasks = outline.clauses.flatMap((clause) => clause.tasks);
  const n = rows.filter((row) => row.kind === "task").length;
  return (
    <Section title={t("board.title")} note={t("board.shown", { n, all: tasks.length })}>
      <Filters plan={plan} search={search} onSearch={onSearch} />
      <p className="unseen" aria-live="polite">
        {t("board.shown", { n, all: tasks.length })}
      </p>
      {rows.length === 0 && !picked.isLoading ? (
        <EmptyState title={t("board.empty")} action={<Clear onSearch={onSearch} />}>
          {t("board.emptyHelp")}
        </EmptyState>
      ) : (
        <OutlineBoard rows={rows} scale={scale} today={outline.as_of} start={start} />
      )}
      <p className="note">{t("board.key")}</p>
    </Section>
  );
}

/** The axis ends with the plan, and never before today. */
function endOf(plan: PlanDetail, today: string): string {
  const end = plan.period_to ?? today;
  return end < today ? today : end;
}

const cleared = { state: undefined, unit: undefined, channel: undefined };

function Clear({ onSearch }: Pick<Props, "onSearch">) {
  const { t } = useTranslation("plan");
  return (
    <Button size="xs" variant="default" onClick={() => onSearch(cleared)}>
      {t("filter.clear")}
    </Button>
  );
}

function Filters({ plan, search, onSearch }: Omit<Props, "planId">) {
  const { t } = useTranslation(["plan", "ui"]);
  const { language } = useFormat();
  const board = useQuery(scoreboardQuery({ by: "agency", plan: plan.code }));
  const agencies = (board.data?.rows ?? []).map(({ unit }) => ({
    value: unit.key,
    label: shortName(unit, language),
  }));
  const pick = (value: string) => (value === "" ? undefined : value);
  return (
    <div className={`${classes.tools} no-print`}>
      <NativeSelect
        aria-label={t("filter.state")}
        value={search.state ?? ""}
        onChange={(e) => onSearch({ state: planStates.find((s) => s === e.target.value) })}
        data={[
          { value: "", label: t("filter.anyState") },
          ...planStates.map((s) => ({ value: s, label: t(`ui:state.${s}.long`) })),
        ]}
      />
      <NativeSelect
        aria-label={t("filter.unit")}
        className={classes.pick}
        value={search.unit ?? ""}
        onChange={(e) => onSearch({ unit: pick(e.target.value) })}
        data={[{ value: "", label: t("filter.anyUnit") }, ...agencies]}
      />
      <NativeSelect
        aria-label={t("filter.channel")}
        className={classes.pick}
        value={search.channel ?? ""}
        onChange={(e) => onSearch({ channel: pick(e.target.value) })}
        data={[
          { value: "", label: t("filter.anyChannel") },
          ...plan.channels.map((c) => ({ value: c.code, label: c.name })),
        ]}
      />
      <Segmented
        size="xs"
        label={t("filter.outline")}
        value={search.outline ?? "tasks"}
        onChange={(v) => onSearch({ outline: v === "all" ? "all" : undefined })}
        data={[
          { value: "tasks", label: t("filter.withTasks") },
          { value: "all", label: t("filter.whole") },
        ]}
      />
    </div>
  );
}
