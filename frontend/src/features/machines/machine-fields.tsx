import "@mantine/core/styles/Pill.css";
import "@mantine/core/styles/PillsInput.css";
import { MultiSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { indicatorsQuery } from "@/api/queries";
import { Check } from "@/ui/check";
import { Fields } from "@/ui/dialog";
import { UnitsField } from "@/ui/units-field";
import {
  type MachineDraft,
  type Scope,
  scopes,
  unreadableLimits,
  usualRate,
} from "./machine-draft";
import classes from "./machines.module.css";

interface Props {
  draft: MachineDraft;
  onChange: (patch: Partial<MachineDraft>) => void;
  error: (field: string) => string | undefined;
}

export function MachineFields({ draft, onChange, error }: Props) {
  const { t } = useTranslation("machines");
  const writes = draft.scopes.includes("kpi:write");
  return (
    <>
      <TextInput
        label={t("form.name")}
        placeholder={t("form.nameHint")}
        required
        maxLength={200}
        data-autofocus
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={error("name")}
      />
      <ScopeFields draft={draft} onChange={onChange} error={error} />
      <TextInput
        label={t("form.source")}
        description={t("form.sourceHelp")}
        placeholder="dvc-h20"
        required={writes}
        spellCheck={false}
        maxLength={60}
        value={draft.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
        error={error("source")}
      />
      <UnitsField
        label={t("form.units")}
        description={t("form.unitsHelp")}
        required
        value={draft.units}
        onChange={(units) => onChange({ units })}
        error={error("units")}
      />
      <Indicators draft={draft} onChange={onChange} error={error} />
    </>
  );
}

function ScopeFields({ draft, onChange, error }: Props) {
  const { t } = useTranslation("machines");
  const unread = unreadableLimits(draft);
  const turn = (scope: Scope, on: boolean) =>
    onChange({ scopes: scopes.filter((one) => (one === scope ? on : draft.scopes.includes(one))) });
  return (
    <Fields label={t("form.scopes")}>
      {scopes.map((scope) => {
        const on = draft.scopes.includes(scope);
        return (
          <div key={scope} className={classes.scope}>
            <Check
              label={t(`scope.${scope.replace(":", "_")}`)}
              description={t(`scopeHelp.${scope.replace(":", "_")}`)}
              checked={on}
              onChange={(checked) => turn(scope, checked)}
            />
            <TextInput
              size="xs"
              label={t("form.limit")}
              aria-label={t("form.limitOf", { scope: t(`scope.${scope.replace(":", "_")}`) })}
              inputMode="numeric"
              disabled={!on}
              placeholder={String(usualRate[scope])}
              value={draft.limits[scope] ?? ""}
              onChange={(event) =>
                onChange({ limits: { ...draft.limits, [scope]: event.currentTarget.value } })
              }
              error={unread.includes(scope) ? t("form.limitWrong") : error(`rate_limits/${scope}`)}
            />
          </div>
        );
      })}
      {error("scopes") && <p className={classes.wrong}>{error("scopes")}</p>}
    </Fields>
  );
}

function Indicators({ draft, onChange, error }: Props) {
  const { t } = useTranslation("machines");
  const { data } = useQuery(indicatorsQuery);
  return (
    <MultiSelect
      label={t("form.indicators")}
      description={t("form.indicatorsHelp")}
      placeholder={draft.indicators.length === 0 ? t("allIndicators") : undefined}
      searchable
      clearable
      value={draft.indicators}
      onChange={(indicators) => onChange({ indicators })}
      data={(data?.items ?? []).map((one) => ({
        value: one.code,
        label: `${one.code} · ${one.name}`,
      }))}
      nothingFoundMessage={t("form.noIndicator")}
      maxDropdownHeight={240}
      error={error("indicators")}
    />
  );
}
