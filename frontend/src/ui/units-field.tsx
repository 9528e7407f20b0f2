import { IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { unitQuery } from "@/api/queries";
import { UnitPicker } from "./unit-picker";
import classes from "./units-field.module.css";

interface Props {
  label: string;
  description?: string;
  /** Ids, as text. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  required?: boolean;
  error?: string | undefined;
}

/** Several units: the chosen ones stand below the field that finds the next. */
export function UnitsField({ value, onChange, ...rest }: Props) {
  return (
    <div className={classes.field}>
      <UnitPicker
        key={value.length}
        {...rest}
        value={undefined}
        onChange={(id) => id && !value.includes(id) && onChange([...value, id])}
      />
      {value.length > 0 && (
        <ul className={classes.chosen}>
          {value.map((id) => (
            <Chosen key={id} id={id} onDrop={() => onChange(value.filter((one) => one !== id))} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Chosen({ id, onDrop }: { id: string; onDrop: () => void }) {
  const { t } = useTranslation("ui");
  const { data } = useQuery(unitQuery(Number(id)));
  const name = data?.name ?? "…";
  return (
    <li className={classes.one}>
      {name}
      <button type="button" aria-label={t("unit.drop", { name })} onClick={onDrop}>
        <IconX size={13} aria-hidden="true" />
      </button>
    </li>
  );
}
