import {
  IconBell,
  IconChartLine,
  IconChecklist,
  IconLayoutGrid,
  IconListTree,
  IconMapPin,
  IconSettings,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { unitQuery } from "@/api/queries";
import type { Me } from "@/api/session";
import { administers } from "@/lib/rights";
import classes from "./shell.module.css";
import { useOpenWork, useUnread } from "./use-badges";

interface RoomProps {
  link: Pick<LinkProps, "to" | "params">;
  icon: typeof IconBell;
  label: string;
  short?: string;
  /** On a phone the less used rooms move into the menu. */
  roomy?: boolean;
  children?: ReactNode;
}

function Room({ link, icon: Icon, label, short, roomy = false, children }: RoomProps) {
  return (
    <li data-roomy={roomy}>
      <Link
        {...link}
        className={classes.room}
        activeOptions={{ exact: link.to === "/", includeSearch: false }}
        activeProps={{ "aria-current": "page" }}
      >
        <Icon size={19} stroke={1.7} aria-hidden="true" />
        <span className={classes.roomLong}>{label}</span>
        <span className={classes.roomShort}>{short ?? label}</span>
        {children}
      </Link>
    </li>
  );
}

function Badge({ count, words }: { count: number; words: string }) {
  if (count === 0) return null;
  return (
    <span className={classes.owed}>
      {count > 99 ? "99+" : count}
      <span className="unseen"> {words}</span>
    </span>
  );
}

/** Where the person's day begins: the province of the unit of the nearest role. */
function useProvince({ home }: Me) {
  const unit = useQuery({ ...unitQuery(home?.id ?? 0), enabled: home !== null });
  return home?.kind === "province" ? home : unit.data?.province;
}

export function Rooms({ me }: { me: Me }) {
  const { t } = useTranslation();
  const work = useOpenWork();
  const unread = useUnread();
  const province = useProvince(me);
  return (
    <ul className={classes.rooms}>
      <Room link={{ to: "/" }} icon={IconLayoutGrid} label={t("rooms.overview")} />
      {province?.code && (
        <Room
          link={{ to: "/provinces/$code", params: { code: province.code } }}
          icon={IconMapPin}
          label={province.short_name}
        />
      )}
      <Room link={{ to: "/plans" }} icon={IconListTree} label={t("rooms.plans")} roomy />
      <Room link={{ to: "/indicators" }} icon={IconChartLine} label={t("rooms.indicators")} roomy />
      <Room
        link={{ to: "/me" }}
        icon={IconChecklist}
        label={t("rooms.work")}
        short={t("rooms.work_short")}
      >
        <Badge count={work} words={t("rooms.work_open")} />
      </Room>
      <Room link={{ to: "/alerts" }} icon={IconBell} label={t("rooms.alerts")}>
        <Badge count={unread} words={t("rooms.alerts_unread")} />
      </Room>
      {administers(me) && (
        <Room link={{ to: "/quan-tri" }} icon={IconSettings} label={t("menu.admin")} roomy />
      )}
    </ul>
  );
}
