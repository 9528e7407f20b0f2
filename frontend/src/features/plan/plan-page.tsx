import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { printedDay, todayInVietnam } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { AsOf, PageHeader } from "@/ui/page-header";
import { PlanFacts } from "./plan-facts";
import { PlanPapers } from "./plan-papers";
import { PlanTasks } from "./plan-tasks";
import { type PlanDetail, planQuery } from "./queries";
import type { PlanSearch } from "./search";

const route = getRouteApi("/in/plans/$planId");

export function PlanPage() {
  const { planId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const onSearch = (patch: Partial<PlanSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return <PlanView planId={planId} search={search} onSearch={onSearch} />;
}

interface Props {
  planId: string;
  search: PlanSearch;
  onSearch: (patch: Partial<PlanSearch>) => void;
}

/** One plan: where it stands on its own printed outline. */
export function PlanView({ planId, search, onSearch }: Props) {
  const { t } = useTranslation("plan");
  const today = todayInVietnam();
  const { data: plan } = useSuspenseQuery(planQuery(planId, search.as_of));
  const setDay = (day: string) => onSearch({ as_of: day === today ? undefined : day });
  return (
    <>
      <PageHeader
        title={plan.title}
        above={<Link to="/plans">{t("all")}</Link>}
        lead={<Lead plan={plan} />}
      >
        <AsOf value={plan.as_of} max={today} onChange={setDay} />
      </PageHeader>
      <PlanFacts plan={plan} />
      <PlanTasks planId={planId} plan={plan} search={search} onSearch={onSearch} />
      <PlanPapers plan={plan} />
    </>
  );
}

/** Who issued it when, and who answers for it today. */
function Lead({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation("plan");
  const { day } = useFormat();
  const issued = plan.issued_on
    ? day(plan.issued_on)
    : plan.issued_wording && printedDay(plan.issued_wording);
  const moved = plan.answered_by && plan.answered_by.id !== plan.territory.id;
  return (
    <p>
      {plan.symbol ?? t("noSymbol")} · {plan.issuer.name}
      {issued && ` · ${t("issued", { day: issued })}`}
      {moved && ` · ${t("answered", { unit: plan.answered_by?.name })}`}
    </p>
  );
}
