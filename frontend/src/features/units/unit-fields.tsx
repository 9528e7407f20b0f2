import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldError, type ProblemView } from "@/lib/problem";
import { kindsToAdd } from "@/lib/unit-kinds";
import { Check } from "@/ui/check";
import { UnitPicker } from "@/ui/unit-picker";
import type { UnitDraft } from "./unit-draft";
import classes from "./units.module.css";

export const placed = [
  "kind",
  "parent",
  "name",
  "short_name",
  "name_en",
  "code",
  "h_code",
  "type",
  "from",
  "valid_from",
  "on",
  "reason",
  "instrument",
];

interface Props {
  draft: UnitDraft;
  onChange: (patch: Partial<UnitDraft>) => void;
  problem: ProblemView | null;
  /** Of a unit that is there the kind does not change. */
  fixedKind?: boolean;
}

export function UnitFields({ draft, onChange, problem, fixedKind = false }: Props) {
  const { t } = useTranslation("units");
  const { t: word } = useTranslation("unitkinds");
  const field = (name: "name" | "short_name" | "name_en" | "code" | "h_code" | "type") => ({
    label: t(`fact.${name}`),
    value: draft[name],
    autoComplete: "off",
    error: fieldError(problem, name),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...field("name")} required maxLength={300} data-autofocus />
      <div className={classes.pair}>
        <TextInput {...field("short_name")} maxLength={120} />
        <TextInput {...field("name_en")} maxLength={300} />
        {!fixedKind && (
          <NativeSelect
            label={t("fact.kind")}
            value={draft.kind}
            onChange={(event) =>
              onChange({ kind: kindsToAdd.find((one) => one === event.target.value) ?? draft.kind })
            }
            data={kindsToAdd.map((kind) => ({ value: kind, label: word(`kind.${kind}`) }))}
            error={fieldError(problem, "kind")}
          />
        )}
        <UnitPicker
          label={t("fact.parent")}
          required
          value={draft.parent}
          onChange={(parent) => onChange({ parent })}
          error={fieldError(problem, "parent")}
        />
        <TextInput {...field("h_code")} maxLength={60} description={t("fact.h_codeHelp")} />
        <TextInput
          {...field("code")}
          maxLength={5}
          inputMode="numeric"
          description={t("fact.codeHelp")}
        />
      </div>
      {draft.kind === "commune" && <TextInput {...field("type")} maxLength={60} />}
      <Check
        label={t("fact.subordinate")}
        description={t("fact.subordinateHelp")}
        checked={draft.subordinate}
        onChange={(subordinate) => onChange({ subordinate })}
      />
      <Check
        label={t("fact.provisional")}
        description={t("fact.provisionalHelp")}
        checked={draft.provisional}
        onChange={(provisional) => onChange({ provisional })}
      />
    </>
  );
}
