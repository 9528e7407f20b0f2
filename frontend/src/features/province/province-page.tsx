import { NativeSelect } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { plansQuery, provincesQuery } from "@/api/queries";
import { todayInVietnam } from "@/lib/format";
import { AsOf, PageHeader } from "@/ui/page-header";
import { PageSkeleton } from "@/ui/skeleton";
import { Origin } from "./origin";
import { PlanList } from "./plan-list";
import { ProvinceWork } from "./province-work";

const route = getRouteApi("/in/provinces/$code");

export function ProvincePage() {
  const { t } = useTranslation("province");
  const { code } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = todayInVietnam();
  const asOf = search.as_of ?? today;
  const [{ data: provinces }, { data: plans }] = useSuspenseQueries({
    queries: [provincesQuery(), plansQuery({ province: code, as_of: asOf, limit: 100 })],
  });
  const province = provinces.items.find((one) => one.code === code);
  if (!province) {
    return (
      <>
        <PageHeader title={t("unknown.title")} lead={t("unknown.why", { code })} />
        <Link to="/">{t("unknown.home")}</Link>
      </>
    );
  }
  return (
    <>
      <PageHeader title={province.name} lead={<Origin province={province} />}>
        <NativeSelect
          aria-label={t("place")}
          value={code}
          onChange={(event) =>
            void navigate({
              to: "/provinces/$code",
              params: { code: event.currentTarget.value },
              search: { as_of: search.as_of },
            })
          }
          data={provinces.items.map((one) => ({
            value: one.code ?? one.key,
            label: one.short_name,
          }))}
        />
        <AsOf
          value={asOf}
          max={today}
          onChange={(day) =>
            void navigate({ search: (now) => ({ ...now, as_of: day === today ? undefined : day }) })
          }
        />
      </PageHeader>
      <PlanList
        plans={plans.items}
        chosen={search.plan}
        onChoose={(plan) => void navigate({ search: (now) => ({ ...now, plan }) })}
      />
      {plans.items.length > 0 && (
        <Suspense fallback={<PageSkeleton />}>
          <ProvinceWork code={code} asOf={asOf} plan={search.plan} />
        </Suspense>
      )}
    </>
  );
}
