import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Section } from "@/ui/section";
import { tell } from "@/ui/toast";
import { Expansion } from "./expansion";
import classes from "./groups.module.css";
import { groupQuery, useDeleteGroup } from "./queries";
import { bodyName, type Group } from "./rule";
import type { GroupsSearch } from "./search";
import { useBodyNames } from "./use-body-names";

const GroupDialog = lazy(async () => ({ default: (await import("./group-dialog")).GroupDialog }));

interface Props {
  groupKey: string;
  search: GroupsSearch;
  onSearch: (patch: Partial<GroupsSearch>) => void;
  changes: boolean;
}

/** One group: the rule in words, what hangs on it, and whom it means. */
export function GroupBoard({ groupKey, search, onSearch, changes }: Props) {
  const { t } = useTranslation("groups");
  const { data: group } = useSuspenseQuery(groupQuery(groupKey));
  const [open, setOpen] = useState<"change" | "delete">();
  const close = () => setOpen(undefined);
  const remove = useDeleteGroup(group);
  const isUsed = group.assignments + group.duties > 0;
  return (
    <div className={classes.board}>
      <Section
        title={group.name}
        note={group.edited ? t("edited") : undefined}
        aside={
          changes && (
            <div className={classes.chosen}>
              <Button
                size="xs"
                variant="default"
                disabled={isUsed}
                title={isUsed ? t("delete.used") : undefined}
                onClick={() => setOpen("delete")}
              >
                {t("delete.open")}
              </Button>
              <Button size="xs" variant="default" onClick={() => setOpen("change")}>
                {t("change.open")}
              </Button>
            </div>
          )
        }
      >
        <Rule group={group} territory={search.territory} />
      </Section>
      <Expansion groupKey={groupKey} search={search} onSearch={onSearch} />
      <Suspense fallback={null}>
        {open === "change" && (
          <GroupDialog group={group} territory={search.territory} onClose={close} />
        )}
      </Suspense>
      {open === "delete" && (
        <ConfirmDialog
          title={t("delete.title", { name: group.name })}
          act={t("delete.act")}
          onAct={() => remove.mutateAsync(undefined)}
          onDone={() => {
            tell(t("delete.done", { name: group.name }));
            onSearch({ group: undefined });
          }}
          onClose={close}
        >
          <p>{t("delete.help")}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function Rule({ group, territory }: { group: Group; territory: string | undefined }) {
  const { t } = useTranslation("groups");
  const { t: word } = useTranslation("unitkinds");
  const format = useFormat();
  const names = useBodyNames(territory);
  const { rule } = group;
  const bodies = (slugs: readonly string[]) =>
    slugs.map((slug) => bodyName(names, slug)).join(", ");
  const units = (all: Group["members"]) => all.map((unit) => unit.name).join(", ");
  const lines: [string, string][] = [
    ["kinds", rule.kinds.map((kind) => word(`kind.${kind}`)).join(", ")],
    ["bodies", bodies(rule.slugs)],
    ["exclude", bodies(rule.exclude)],
    ["subordinate", rule.subordinate_only ? t("fact.subordinateOnly") : ""],
    ["members", units(group.members)],
    ["without", units(group.exclude)],
    [
      "usage",
      t("usage", { work: format.count(group.assignments), duties: format.count(group.duties) }),
    ],
  ];
  return (
    <dl className={`card ${classes.facts}`}>
      {lines
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{t(`fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
