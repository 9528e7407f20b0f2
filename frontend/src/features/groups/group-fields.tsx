import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { fieldError, type ProblemView } from "@/lib/problem";
import { unitKinds } from "@/lib/unit-kinds";
import { Check } from "@/ui/check";
import { Fields } from "@/ui/dialog";
import { UnitsField } from "@/ui/units-field";
import { BodiesField } from "./bodies-field";
import classes from "./groups.module.css";
import type { GroupDraft } from "./rule";

interface Props {
  draft: GroupDraft;
  onChange: (patch: Partial<GroupDraft>) => void;
  names: ReadonlyMap<string, string>;
  problem: ProblemView | null;
}

export function GroupFields({ draft, onChange, names, problem }: Props) {
  const { t } = useTranslation("groups");
  const { t: word } = useTranslation("unitkinds");
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={t("fact.name")}
          required
          maxLength={200}
          data-autofocus
          value={draft.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          error={fieldError(problem, "name")}
        />
        <TextInput
          label={t("fact.name_en")}
          maxLength={200}
          value={draft.name_en}
          onChange={(event) => onChange({ name_en: event.currentTarget.value })}
          error={fieldError(problem, "name_en")}
        />
      </div>
      <Fields label={t("fact.kinds")}>
        <div className={classes.kinds}>
          {unitKinds
            .filter((kind) => kind !== "nation")
            .map((kind) => (
              <Check
                key={kind}
                label={word(`kind.${kind}`)}
                checked={draft.kinds.includes(kind)}
                onChange={(yes) =>
                  onChange({
                    kinds: yes ? [...draft.kinds, kind] : draft.kinds.filter((one) => one !== kind),
                  })
                }
              />
            ))}
        </div>
      </Fields>
      <Check
        label={t("fact.subordinateOnly")}
        checked={draft.subordinate_only}
        onChange={(subordinate_only) => onChange({ subordinate_only })}
      />
      <BodiesField
        label={t("fact.bodies")}
        description={t("bodiesHelp")}
        value={draft.slugs}
        onChange={(slugs) => onChange({ slugs })}
        names={names}
        error={fieldError(problem, "rule/slugs")}
      />
      <BodiesField
        label={t("fact.exclude")}
        description={t("excludeHelp")}
        value={draft.exclude}
        onChange={(exclude) => onChange({ exclude })}
        names={names}
        error={fieldError(problem, "rule/exclude")}
      />
      <UnitsField
        label={t("fact.members")}
        description={t("membersHelp")}
        value={draft.members}
        onChange={(members) => onChange({ members })}
        error={fieldError(problem, "members")}
      />
      <UnitsField
        label={t("fact.without")}
        description={t("withoutHelp")}
        value={draft.without}
        onChange={(without) => onChange({ without })}
        error={fieldError(problem, "exclude")}
      />
    </>
  );
}
