import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { provincesQuery } from "@/api/queries";
import { Section } from "@/ui/section";
import { Segmented } from "@/ui/segmented";
import { TileMap } from "@/ui/tile-map";
import classes from "./overview-page.module.css";
import { latestClosedQuarter } from "./period";
import { leagueQuery } from "./queries";
import { type MapKind, type Metric, metrics } from "./search";
import { useCells } from "./use-cells";

const route = getRouteApi("/in/");
/** Free water on each map: the key off the Gulf of Tonkin, the reading south of Lâm Đồng. */
const seas: Record<MapKind, { key: [string, string]; reading: [string, string] }> = {
  new: { key: ["6 / 7", "1 / 4"], reading: ["4 / 7", "12 / 14"] },
  old: { key: ["7 / 8", "5 / 9"], reading: ["5 / 8", "17 / 21"] },
};
const steps: Record<Metric, string[]> = {
  "on-time": ["< 70%", "70–80%", "80–90%", "90–95%", "≥ 95%"],
  adults: ["< 35%", "35–45%", "45–55%", "55–65%", "≥ 65%"],
};

export function CountryMap({ board, map }: { board: Plan["Scoreboard"]; map: MapKind }) {
  const { t } = useTranslation("overview");
  const { metric = "on-time", as_of } = route.useSearch();
  const navigate = route.useNavigate();
  const period = as_of && latestClosedQuarter(as_of);
  const league = useQuery({ ...leagueQuery(map, period), enabled: metric === "adults" });
  const cells = useCells({ board, map, metric, league: league.data });
  const open = useOpenProvince(map, board.as_of);
  return (
    <Section
      card
      title={metric === "on-time" ? t("map.on_time") : t("map.adults")}
      note={map === "new" ? t("map.note_new") : t("map.note_old")}
      aside={
        <Segmented
          size="xs"
          label={t("map.colour")}
          value={metric}
          onChange={(next) =>
            void navigate({
              search: (now) => ({ ...now, metric: next === "adults" ? next : undefined }),
            })
          }
          data={metrics.map((one) => ({ value: one, label: t(`metric.${one}`) }))}
        />
      }
    >
      <TileMap
        cells={cells}
        label={metric === "on-time" ? t("map.on_time") : t("map.adults")}
        dense={map === "old"}
        sea={{ ...seas[map], children: <Steps labels={steps[metric]} /> }}
        onPick={open}
      />
      <Marks metric={metric} />
    </Section>
  );
}

/** A province that ended leads to the one that answers for it today. */
function useOpenProvince(map: MapKind, as_of: string) {
  const navigate = route.useNavigate();
  const past = useQuery({ ...provincesQuery(as_of), enabled: map === "old" });
  return (code: string) => {
    const successor = past.data?.items.find((one) => one.code === code)?.successors[0]?.code;
    void navigate({ to: "/provinces/$code", params: { code: successor ?? code } });
  };
}

function Steps({ labels }: { labels: readonly string[] }) {
  const { t } = useTranslation("overview");
  return (
    <ul className={classes.steps} aria-label={t("map.scale")}>
      {labels
        .map((label, i) => (
          <li key={label}>
            <i style={{ background: `var(--td-rate-${i})` }} />
            {label}
          </li>
        ))
        .reverse()}
    </ul>
  );
}

function Marks({ metric }: { metric: Metric }) {
  const { t } = useTranslation("overview");
  return (
    <ul className={classes.marks}>
      {metric === "on-time" && (
        <li>
          <i className={classes.corner} />
          {t("map.many_overdue")}
        </li>
      )}
      <li>
        <i className={metric === "on-time" ? classes.blank : classes.hatch} />
        {metric === "on-time" ? t("map.blank") : t("map.missing")}
      </li>
      <li>
        <i className={classes.dash} />
        {t("map.islands")}
      </li>
    </ul>
  );
}
