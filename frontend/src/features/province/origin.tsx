import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { useFormat } from "@/lib/use-format";

/** Of which provinces it was made, and since when. */
export function Origin({ province }: { province: Plan["ProvinceItem"] }) {
  const { t } = useTranslation("province");
  const { day, count } = useFormat();
  const former = province.predecessors.map((one) => one.short_name);
  const made =
    former.length > 1
      ? t("origin.merged", { names: former.join(" + "), day: day(province.valid_from) })
      : t("origin.kept");
  return (
    <>
      {made} {province.communes !== null && t("origin.communes", { n: count(province.communes) })}
    </>
  );
}
