import { NativeSelect } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { provincesQuery } from "@/api/queries";
import { meQuery } from "@/api/session";
import { administersIn, ownProvince } from "@/lib/rights";
import { DayField } from "@/ui/day-field";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { SkeletonRows } from "@/ui/skeleton";
import type { TemplateSearch } from "./search";
import { TemplateBoard } from "./template-board";
import classes from "./units.module.css";

const route = getRouteApi("/in/quan-tri/don-vi/mau");

/** The bodies that a province has by law since 2026, laid over one province; what is missing is made in one step. */
export function TemplatePage() {
  const { t } = useTranslation("units");
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: provinces } = useSuspenseQuery(provincesQuery());
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const own = ownProvince(me);
  const search = { ...asked, province: asked.province ?? (own ? String(own) : undefined) };
  const onSearch = (patch: Partial<TemplateSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...patch }), replace: true });
  return (
    <>
      <PageHeader
        title={t("template.title")}
        above={<Link to="/quan-tri/don-vi">{t("title")}</Link>}
        lead={<p>{t("template.lead")}</p>}
      />
      <search className={`${classes.filters} no-print`}>
        <NativeSelect
          label={t("filter.province")}
          value={search.province ?? ""}
          onChange={(event) => onSearch({ province: event.target.value || undefined })}
          data={[
            { value: "", label: t("template.choose") },
            ...provinces.items
              .filter((one) => administersIn(me, one.id))
              .map((one) => ({ value: String(one.id), label: one.short_name })),
          ]}
        />
        <DayField
          label={t("effective")}
          description={t("template.onHelp")}
          value={search.on}
          onChange={(on) => onSearch({ on })}
        />
      </search>
      {search.province ? (
        <Suspense fallback={<SkeletonRows rows={10} height={52} />}>
          <TemplateBoard key={search.province} province={search.province} on={search.on} />
        </Suspense>
      ) : (
        <EmptyState title={t("template.noProvince")}>{t("template.noProvinceHelp")}</EmptyState>
      )}
    </>
  );
}
