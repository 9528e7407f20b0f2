import { IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { unitQuery } from "@/api/queries";
import { UnitPicker } from "@/ui/unit-picker";
import classes from "./groups.module.css";
import { bodyName, slugOf } from "./rule";

interface Props {
  label: string;
  description: string;
  value: readonly string[];
  onChange: (slugs: string[]) => void;
  names: ReadonlyMap<string, string>;
  error: string | undefined;
}

/** Bodies that every province has: any one of them is picked, and all of its name are meant. */
export function BodiesField({ label, description, value, onChange, names, error }: Props) {
  const { t } = useTranslation("ui");
  const client = useQueryClient();
  const add = async (id: string | undefined) => {
    if (id === undefined) return;
    const unit = await client.fetchQuery(unitQuery(Number(id)));
    const slug = slugOf(unit.key);
    if (!value.includes(slug)) onChange([...value, slug]);
  };
  return (
    <div>
      <UnitPicker
        key={value.length}
        label={label}
        description={description}
        value={undefined}
        onChange={(id) => void add(id)}
        error={error}
      />
      {value.length > 0 && (
        <ul className={classes.chosen}>
          {value.map((slug) => (
            <li key={slug} className={classes.one}>
              {bodyName(names, slug)}
              <button
                type="button"
                aria-label={t("unit.drop", { name: bodyName(names, slug) })}
                onClick={() => onChange(value.filter((one) => one !== slug))}
              >
                <IconX size={13} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
