import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { peopleFoundQuery, personQuery } from "@/api/people";

interface Props {
  label: string;
  /** The id, as text: it stands in addresses. */
  value: string | undefined;
  onChange: (id: string | undefined, name: string) => void;
  /** Only people of this unit and below. */
  unit?: string | undefined;
  description?: string;
  error?: string | undefined;
  required?: boolean;
  /** People who may not be chosen. */
  without?: readonly number[];
}

const optionOf = (person: { id: number; full_name: string; email: string | null }) => ({
  value: String(person.id),
  label: [person.full_name, person.email].filter(Boolean).join(" · "),
});

/** One person, found by name or address while typing. */
export function PersonPicker({ value, onChange, unit, without = [], ...rest }: Props) {
  const { t } = useTranslation("ui");
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, 250);
  const chosen = useQuery({ ...personQuery(Number(value)), enabled: value !== undefined });
  // The name of the one chosen stands in the field; it is no question.
  const q = chosen.data && asked === optionOf(chosen.data).label ? "" : asked.trim();
  const found = useQuery({ ...peopleFoundQuery({ q, unit }), placeholderData: keepPreviousData });
  const people = [...(chosen.data ? [chosen.data] : []), ...(found.data?.items ?? [])];
  const options = new Map(
    people
      .filter((person) => !without.includes(person.id))
      .map((person) => [person.id, optionOf(person)]),
  );
  return (
    <Select
      {...rest}
      searchable
      clearable
      data={[...options.values()]}
      // The service has searched already, with marks ignored.
      filter={({ options: all }) => all}
      value={value ?? null}
      onChange={(id, option) => onChange(id ?? undefined, option?.label ?? "")}
      searchValue={typed}
      onSearchChange={setTyped}
      placeholder={t("person.hint")}
      nothingFoundMessage={t("person.none")}
      clearButtonProps={{ "aria-label": t("clear") }}
      comboboxProps={{ withinPortal: true }}
      maxDropdownHeight={280}
    />
  );
}
