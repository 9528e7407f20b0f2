import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { kindsToAdd } from "@/lib/unit-kinds";
import { Segmented } from "@/ui/segmented";
import { UnitPicker } from "@/ui/unit-picker";
import { StepFoot } from "./step-foot";
import classes from "./succession.module.css";
import { type Draft, emptyHeir, type Heir, type StepProps, sharesAreSound } from "./wizard";

/** Who takes over. */
export function HeirsStep({ draft, onChange, first, onStep }: StepProps) {
  const { t } = useTranslation("succession");
  const set = (heirs: Heir[]) => onChange({ heirs, assign: {} });
  const patch = (key: number, change: Partial<Heir>) =>
    set(draft.heirs.map((heir) => (heir.key === key ? { ...heir, ...change } : heir)));
  const next = Math.max(0, ...draft.heirs.map((heir) => heir.key)) + 1;
  const isSplit = draft.kind === "split";
  return (
    <>
      <p className="small soft">{t(`heirsHelp.${draft.kind}`)}</p>
      <div className={classes.heirs}>
        {draft.heirs.map((heir, i) => (
          <section key={heir.key} className={classes.heir} aria-label={t("heir", { n: i + 1 })}>
            <h3>{isSplit ? t("heir", { n: i + 1 }) : t("heirOne")}</h3>
            {isSplit && draft.heirs.length > 2 && (
              <Button
                size="compact-xs"
                variant="subtle"
                className={classes.drop}
                onClick={() => set(draft.heirs.filter((one) => one.key !== heir.key))}
              >
                {t("dropHeir")}
              </Button>
            )}
            <HeirFields
              draft={draft}
              heir={heir}
              first={first}
              onChange={(change) => patch(heir.key, change)}
            />
          </section>
        ))}
      </div>
      {isSplit && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => set([...draft.heirs, emptyHeir(next, "new")])}
          >
            {t("addHeir")}
          </Button>
        </div>
      )}
      <StepFoot draft={draft} step="heirs" onStep={onStep} missing={t(missing(draft))} />
    </>
  );
}

function missing(draft: Draft) {
  if (!sharesAreSound(draft)) return "missing.shares";
  const alone = draft.kind === "merge" && draft.predecessors.length === 1;
  return alone && draft.heirs[0]?.manner === "new" ? "missing.two" : "missing.heirs";
}

interface HeirProps {
  draft: Draft;
  heir: Heir;
  first: StepProps["first"];
  onChange: (change: Partial<Heir>) => void;
}

function HeirFields({ draft, heir, first, onChange }: HeirProps) {
  const { t } = useTranslation("succession");
  return (
    <>
      {draft.kind !== "rename" && (
        <div>
          <Segmented
            label={t("manner.label")}
            value={heir.manner}
            onChange={(manner) => onChange({ manner })}
            data={[
              { value: "new", label: t("manner.new") },
              { value: "existing", label: t("manner.existing") },
            ]}
          />
        </div>
      )}
      {heir.manner === "existing" ? (
        <UnitPicker
          label={t("existing")}
          required
          value={heir.id}
          onChange={(id) => onChange({ id })}
          asOf={draft.on}
        />
      ) : (
        <NewFields heir={heir} first={first} onChange={onChange} />
      )}
      {draft.kind === "split" && (
        <TextInput
          label={t("share")}
          description={t("shareHelp")}
          inputMode="decimal"
          maxLength={10}
          value={heir.share}
          onChange={(event) => onChange({ share: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function NewFields({ heir, first, onChange }: Omit<HeirProps, "draft">) {
  const { t } = useTranslation("succession");
  const { t: word } = useTranslation("unitkinds");
  const kind = heir.kind ?? first;
  const offered = kindsToAdd.includes(kind) ? kindsToAdd : [kind, ...kindsToAdd];
  const text = (name: "name" | "short_name" | "h_code" | "type") => ({
    label: t(`new.${name}`),
    value: heir[name],
    autoComplete: "off",
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...text("name")} required maxLength={300} />
      <div className={classes.pair}>
        <TextInput {...text("short_name")} maxLength={120} />
        <TextInput {...text("h_code")} maxLength={60} description={t("new.h_codeHelp")} />
        <NativeSelect
          label={t("new.kind")}
          value={kind}
          onChange={(event) =>
            onChange({ kind: offered.find((one) => one === event.target.value) })
          }
          data={offered.map((one) => ({ value: one, label: word(`kind.${one}`) }))}
        />
        {(kind === "province" || kind === "commune") && (
          <TextInput {...text("type")} maxLength={60} description={t("new.typeHelp")} />
        )}
      </div>
    </>
  );
}
