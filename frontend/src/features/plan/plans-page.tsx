import { NativeSelect, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { plansQuery } from "@/api/queries";
import { barCounts } from "@/lib/counts";
import { printedDay } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { useTyped } from "@/lib/use-typed";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { StateBar, StateLegend } from "@/ui/state-bar";
import classes from "./plan-page.module.css";
import type { PlanItem } from "./queries";
import { type PlansSearch, planStatuses } from "./search";

const route = getRouteApi("/in/plans");

export function PlansPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (patch: Partial<PlansSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return <PlansView search={search} onSearch={onSearch} />;
}

interface Props {
  search: PlansSearch;
  onSearch: (patch: Partial<PlansSearch>) => void;
}

/** Every plan, newest first, with its counts. */
export function PlansView({ search, onSearch }: Props) {
  const { t } = useTranslation("plan");
  const { data: page } = useSuspenseQuery(
    plansQuery({
      limit: 200,
      ...(search.status && { status: search.status }),
      ...(search.q && { q: search.q }),
    }),
  );
  const [typed, setTyped] = useTyped(search.q ?? "", (q) => onSearch({ q: q || undefined }));
  return (
    <>
      <PageHeader title={t("list.title")} lead={<p>{t("list.lead")}</p>} />
      <div className={`${classes.tools} no-print`}>
        <TextInput
          className={classes.search}
          aria-label={t("list.search")}
          placeholder={t("list.search")}
          value={typed}
          onChange={(e) => setTyped(e.target.value)}
        />
        <NativeSelect
          aria-label={t("list.status")}
          value={search.status ?? ""}
          onChange={(e) => onSearch({ status: planStatuses.find((s) => s === e.target.value) })}
          data={[
            { value: "", label: t("list.anyStatus") },
            ...planStatuses.map((s) => ({ value: s, label: t(`status.${s}`) })),
          ]}
        />
        <StateLegend />
      </div>
      <p className="note" aria-live="polite">
        {t("list.count", { count: page.total, n: page.total })}
      </p>
      {page.items.length === 0 ? (
        <EmptyState title={t("list.empty")}>{t("list.emptyHelp")}</EmptyState>
      ) : (
        <ul className={`card ${classes.list}`}>
          {page.items.map((plan) => (
            <PlanRow key={plan.id} plan={plan} />
          ))}
        </ul>
      )}
    </>
  );
}

function PlanRow({ plan }: { plan: PlanItem }) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const { counts } = plan;
  const done = counts.n_on_time + counts.n_late;
  const moved = plan.answered_by && plan.answered_by.id !== plan.territory.id;
  const printed = plan.issued_wording && printedDay(plan.issued_wording);
  const issued = plan.issued_on ? format.day(plan.issued_on) : printed;
  return (
    <li className={classes.plan}>
      <div>
        <h2>
          <Link to="/plans/$planId" params={{ planId: String(plan.id) }}>
            {plan.title}
          </Link>
        </h2>
        <p className="note">
          {[plan.symbol ?? t("noSymbol"), plan.issuer.name, issued].filter(Boolean).join(" · ")}
          {moved && ` · ${t("answered", { unit: plan.answered_by?.name })}`}
        </p>
        <p className="note">
          {t("list.parts", {
            tasks: format.count(plan.n_tasks),
            duties: format.count(plan.n_duties),
            targets: format.count(plan.n_targets),
          })}
          {` · ${t(`status.${plan.status}`)}`}
        </p>
      </div>
      <StateBar counts={barCounts(counts)} />
      <p className={classes.number}>
        <span className="note">{t("facts.onTime")}</span>
        <b>{format.rate(plan.on_time_rate)}</b>
        <span className="note">
          {t("facts.onTimeOf", {
            n: format.count(counts.n_on_time),
            all: format.count(done + counts.n_overdue),
          })}
        </span>
      </p>
      <p className={classes.number}>
        <span className="note">{t("facts.progress")}</span>
        <b>{format.rate(plan.progress)}</b>
        <span className="note">
          {t("facts.done", { done: format.count(done), all: format.count(counts.n_all) })}
        </span>
      </p>
    </li>
  );
}
