import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { Figure, Figures } from "@/ui/figure";
import { daysIdle, weakKeepers } from "./judge";
import {
  activePeopleQuery,
  endedPeopleQuery,
  keepersQuery,
  machinesTotalQuery,
  trailsQueries,
} from "./queries";

interface Props {
  machines: boolean;
}

/** Each number leads to its rows; one that has not arrived yet shows a dot, never a nought. */
export function Numbers({ machines }: Props) {
  const { t } = useTranslation("admin");
  return (
    <Figures label={t("numbers.label")}>
      <People />
      <Keepers />
      {machines && <Machines />}
      <Trail />
    </Figures>
  );
}

function useShown() {
  const format = useFormat();
  return (n: number | undefined) => (n === undefined ? "…" : format.count(n));
}

function People() {
  const { t } = useTranslation("admin");
  const shown = useShown();
  const active = useQuery(activePeopleQuery);
  const ended = useQuery(endedPeopleQuery);
  return (
    <Figure
      label={t("numbers.people")}
      value={shown(active.data?.total)}
      counts={
        <Link to="/quan-tri/nguoi-dung" search={{ active: "no" }}>
          {t("numbers.ended", { count: ended.data?.total ?? 0, n: shown(ended.data?.total) })}
        </Link>
      }
      definition={t("numbers.peopleHelp")}
    />
  );
}

function Keepers() {
  const { t } = useTranslation("admin");
  const shown = useShown();
  const admins = useQuery(keepersQuery("admin"));
  const coordinators = useQuery(keepersQuery("coordinator"));
  const both = admins.data && coordinators.data;
  const keepers = weakKeepers([...(admins.data?.items ?? []), ...(coordinators.data?.items ?? [])]);
  return (
    <Figure
      label={t("numbers.keepers")}
      value={shown(both && keepers.all)}
      counts={t("numbers.weak", {
        count: keepers.weak.length,
        n: shown(both && keepers.weak.length),
      })}
      definition={t("numbers.keepersHelp")}
    />
  );
}

function Machines() {
  const { t } = useTranslation("admin");
  const shown = useShown();
  const { data } = useQuery(machinesTotalQuery);
  const idle = data?.items.filter((one) => daysIdle(one, new Date()) >= 90).length;
  return (
    <Figure
      label={t("numbers.machines")}
      value={shown(data?.total)}
      counts={
        <Link to="/quan-tri/may">{t("numbers.idle", { count: idle ?? 0, n: shown(idle) })}</Link>
      }
      definition={t("numbers.machinesHelp")}
    />
  );
}

function Trail() {
  const { t } = useTranslation("admin");
  const shown = useShown();
  const seals = useQueries({ queries: trailsQueries });
  const whole = seals.every((seal) => seal.data);
  const sum = (name: "sealed" | "unsealed") =>
    whole ? seals.reduce((total, seal) => total + (seal.data?.[name] ?? 0), 0) : undefined;
  return (
    <Figure
      label={t("numbers.sealed")}
      value={shown(sum("sealed"))}
      counts={
        <Link to="/quan-tri/nhat-ky">
          {t("numbers.unsealed", { count: sum("unsealed") ?? 0, n: shown(sum("unsealed")) })}
        </Link>
      }
      definition={t("numbers.sealedHelp")}
    />
  );
}
