import { NativeSelect } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { provincesQuery } from "@/api/queries";
import { useFormat } from "@/lib/use-format";
import { DayField } from "@/ui/day-field";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { SkeletonRows } from "@/ui/skeleton";
import classes from "./groups.module.css";
import { membersQuery } from "./queries";
import type { GroupsSearch } from "./search";

interface Props {
  groupKey: string;
  search: GroupsSearch;
  onSearch: (patch: Partial<GroupsSearch>) => void;
}

/** Whom the group means in a province on a day. */
export function Expansion({ groupKey, search, onSearch }: Props) {
  const { t } = useTranslation("groups");
  const { data: provinces } = useSuspenseQuery(provincesQuery(search.on));
  return (
    <Section title={t("expansion.title")} note={t("expansion.note")}>
      <search className={`${classes.filters} no-print`}>
        <NativeSelect
          label={t("territory")}
          value={search.territory ?? ""}
          onChange={(event) => onSearch({ territory: event.target.value || undefined })}
          data={[
            { value: "", label: t("chooseTerritory") },
            ...provinces.items.map((one) => ({ value: String(one.id), label: one.short_name })),
          ]}
        />
        <DayField label={t("on")} value={search.on} onChange={(on) => onSearch({ on })} />
      </search>
      {search.territory ? (
        <Suspense fallback={<SkeletonRows rows={5} height={28} />}>
          <Members groupKey={groupKey} territory={search.territory} on={search.on} />
        </Suspense>
      ) : (
        <EmptyState title={t("expansion.none")}>{t("expansion.noneHelp")}</EmptyState>
      )}
    </Section>
  );
}

interface MembersProps {
  groupKey: string;
  territory: string;
  on: string | undefined;
}

function Members({ groupKey, territory, on }: MembersProps) {
  const { t } = useTranslation("groups");
  const format = useFormat();
  const { data } = useSuspenseQuery(membersQuery(groupKey, territory, on));
  if (data.total === 0)
    return <EmptyState title={t("expansion.nobody")}>{t("expansion.nobodyHelp")}</EmptyState>;
  return (
    <>
      <p className={`note ${classes.count}`} role="status">
        {t("expansion.count", {
          count: data.total,
          n: format.count(data.total),
          name: data.territory.short_name,
          day: format.day(data.on),
        })}
      </p>
      <ul className={`card ${classes.members}`}>
        {data.items.map((unit) => (
          <li key={unit.id}>
            <Link to="/quan-tri/don-vi/$id" params={{ id: String(unit.id) }}>
              {unit.name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
