import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { Consequences } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { previewQuery } from "./queries";
import { type GroupDraft, meansSomebody, ruleBody } from "./rule";

interface Props {
  draft: GroupDraft;
  territory: string | undefined;
  groupKey: string | undefined;
}

const FEW = 8;

/** Whom the rule would mean as it stands now: how many, who comes, who goes. */
export function RulePreview({ draft, territory, groupKey }: Props) {
  const { t } = useTranslation("groups");
  const format = useFormat();
  const body = {
    ...ruleBody(draft),
    territory: territory ?? "viet-nam",
    ...(groupKey && { key: groupKey }),
  };
  const [asked] = useDebouncedValue(body, 300);
  const found = useQuery({
    ...previewQuery(asked),
    enabled: meansSomebody(draft) && territory !== undefined,
    placeholderData: keepPreviousData,
  });
  if (!meansSomebody(draft)) return <p className="note">{t("preview.nobody")}</p>;
  if (territory === undefined) return <p className="note">{t("preview.noTerritory")}</p>;
  if (found.error) return <ProblemNotice error={found.error} />;
  if (!found.data) return <p className="note">{t("preview.looking")}</p>;
  const { members, added, removed } = found.data;
  const some = (units: typeof members) =>
    units
      .slice(0, FEW)
      .map((unit) => unit.short_name)
      .join(", ") + (units.length > FEW ? "…" : "");
  return (
    <Consequences>
      <p role="status">
        {t("preview.count", {
          count: members.length,
          n: format.count(members.length),
          name: found.data.territory.short_name,
          day: format.day(found.data.on),
        })}
      </p>
      <ul>
        {added.length > 0 && (
          <li>{t("preview.added", { n: format.count(added.length), names: some(added) })}</li>
        )}
        {removed.length > 0 && (
          <li>{t("preview.removed", { n: format.count(removed.length), names: some(removed) })}</li>
        )}
      </ul>
    </Consequences>
  );
}
