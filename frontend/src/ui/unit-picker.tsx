import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { unitOfCodeQuery, unitQuery, unitsFoundQuery } from "@/api/queries";

interface Named {
  id: number;
  name: string;
  h_code: string | null;
  code: string | null;
  parent?: { short_name: string } | null;
}
interface Props {
  label: string;
  /** The id, as text: it stands in addresses. */
  value: string | undefined;
  onChange: (id: string | undefined) => void;
  /** Units of this day; today's unless said. */
  asOf?: string | undefined;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
}

/** H20.41, 82, 000.41.00.H20: digits, perhaps with letters and dots, and no blank. */
const CODE = /^(?=.*\d)[\w.]{2,40}$/;

/** Communes of one name are told apart by their province. */
const optionOf = (unit: Named) => ({
  value: String(unit.id),
  label: [unit.name, unit.parent?.short_name, unit.h_code ?? unit.code].filter(Boolean).join(" · "),
});

/** One unit, found by its name or code while typing. */
export function UnitPicker({ value, onChange, asOf, ...rest }: Props) {
  const { t } = useTranslation("ui");
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, 250);
  const chosen = useQuery({ ...unitQuery(Number(value)), enabled: value !== undefined });
  // The name of the one chosen stands in the field; it is no question.
  const q = chosen.data && asked === optionOf(chosen.data).label ? "" : asked.trim();
  const found = useQuery({
    ...unitsFoundQuery({ q, as_of: asOf }),
    placeholderData: keepPreviousData,
  });
  const coded = useQuery({ ...unitOfCodeQuery(q), enabled: CODE.test(q) });
  const units: Named[] = [chosen.data, coded.data, ...(found.data?.items ?? [])].filter(
    (unit) => unit !== undefined && unit !== null,
  );
  const options = new Map(units.map((unit) => [unit.id, optionOf(unit)]));
  return (
    <Select
      {...rest}
      searchable
      clearable
      data={[...options.values()]}
      // The service has searched already, with marks ignored.
      filter={({ options: all }) => all}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchValue={typed}
      onSearchChange={setTyped}
      placeholder={t("unit.hint")}
      nothingFoundMessage={t("unit.none")}
      clearButtonProps={{ "aria-label": t("clear") }}
      maxDropdownHeight={280}
    />
  );
}
