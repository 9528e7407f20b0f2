import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTyped } from "@/lib/use-typed";
import { UnitPicker } from "@/ui/unit-picker";
import classes from "./people.module.css";
import { type PeopleSearch, roles } from "./search";

interface Props {
  search: PeopleSearch;
  onSearch: (patch: Partial<PeopleSearch>) => void;
}

export function PeopleFilters({ search, onSearch }: Props) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation();
  const [typed, setTyped] = useTyped(search.q ?? "", (q) => onSearch({ q: q || undefined }));
  return (
    <search className={`${classes.filters} no-print`}>
      <TextInput
        label={t("filter.q")}
        placeholder={t("filter.qHint")}
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <UnitPicker
        label={t("filter.unit")}
        value={search.unit}
        onChange={(unit) => onSearch({ unit })}
      />
      <NativeSelect
        label={t("filter.role")}
        value={search.role ?? ""}
        onChange={(event) => onSearch({ role: roles.find((one) => one === event.target.value) })}
        data={[
          { value: "", label: t("filter.anyRole") },
          ...roles.map((role) => ({ value: role, label: word(`roles.${role}`) })),
        ]}
      />
      <NativeSelect
        label={t("filter.active")}
        value={search.active ?? ""}
        onChange={(event) =>
          onSearch({ active: (["yes", "no"] as const).find((one) => one === event.target.value) })
        }
        data={[
          { value: "", label: t("filter.any") },
          { value: "yes", label: t("filter.yes") },
          { value: "no", label: t("filter.no") },
        ]}
      />
    </search>
  );
}
