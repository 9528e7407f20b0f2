import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { FreshnessStrip } from "@/ui/freshness-strip";
import { feedsQuery } from "./queries";

/** The longest time between two deliveries that keep to the cadence. */
const DAYS = { month: 31, quarter: 92, half: 184, year: 366 } as const;

/** How long ago each source last sent figures. Sources that owe nothing are not listed. */
export function Freshness() {
  const { t } = useTranslation("overview");
  const { instant } = useFormat();
  const { data } = useSuspenseQuery(feedsQuery);
  const owing = data.items.filter((feed) => feed.cadence !== null);
  if (owing.length === 0) return <p className="note">{t("fresh.none")}</p>;
  return (
    <FreshnessStrip
      feeds={owing.map((feed) => ({
        name: feed.province.short_name,
        hours: feed.age_hours,
        late: feed.stale,
      }))}
      unit={t("fresh.unit")}
      limit={Math.max(...owing.map((feed) => DAYS[feed.cadence ?? "month"])) * 24}
      asOf={instant(data.checked_at)}
    />
  );
}
