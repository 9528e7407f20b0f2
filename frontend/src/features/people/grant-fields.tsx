import { NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { firstWithout } from "@/lib/validity";
import { DayField } from "@/ui/day-field";
import { UnitPicker } from "@/ui/unit-picker";
import classes from "./people.module.css";
import { type Role, roles } from "./search";

export interface GrantDraft {
  key: number;
  role: Role;
  unit: string | undefined;
  valid_from: string | undefined;
  /** The last day with the role. */
  last: string | undefined;
}

export const emptyGrant = (key: number): GrantDraft => ({
  key,
  role: "officer",
  unit: undefined,
  valid_from: undefined,
  last: undefined,
});

/** How a role goes over the wire. Without a first day it holds from today. */
export const grantBody = (grant: GrantDraft) => ({
  role: grant.role,
  unit: grant.unit ?? "",
  ...(grant.valid_from && { valid_from: grant.valid_from }),
  ...(grant.last && { valid_to: firstWithout(grant.last) }),
});

interface Props {
  grant: GrantDraft;
  onChange: (patch: Partial<GrantDraft>) => void;
  onDrop?: (() => void) | undefined;
  /** Roles that the reader may not give are not offered. */
  mayGiveAdmin: boolean;
  error: (field: "role" | "unit" | "valid_from" | "valid_to") => string | undefined;
}

export function GrantFields({ grant, onChange, onDrop, mayGiveAdmin, error }: Props) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation();
  const offered = roles.filter((role) => role !== "admin" || mayGiveAdmin);
  return (
    <div className={classes.grant}>
      <NativeSelect
        label={t("grant.role")}
        value={grant.role}
        onChange={(event) =>
          onChange({ role: roles.find((one) => one === event.target.value) ?? "officer" })
        }
        data={offered.map((role) => ({ value: role, label: word(`roles.${role}`) }))}
        description={t(`roleHelp.${grant.role}`)}
        error={error("role")}
      />
      <UnitPicker
        label={t("grant.unit")}
        description={t("grant.unitHelp")}
        required
        value={grant.unit}
        onChange={(unit) => onChange({ unit })}
        error={error("unit")}
      />
      <DayField
        label={t("grant.from")}
        description={t("grant.fromHelp")}
        value={grant.valid_from}
        max={grant.last}
        onChange={(valid_from) => onChange({ valid_from })}
        error={error("valid_from")}
      />
      <DayField
        label={t("grant.to")}
        description={t("grant.toHelp")}
        value={grant.last}
        min={grant.valid_from}
        onChange={(last) => onChange({ last })}
        error={error("valid_to")}
      />
      {onDrop && (
        <button
          type="button"
          className={classes.drop}
          aria-label={t("grant.drop")}
          onClick={onDrop}
        >
          <IconX size={15} />
        </button>
      )}
    </div>
  );
}
