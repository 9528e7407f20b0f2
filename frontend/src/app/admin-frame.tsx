import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, type LinkProps, Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { administers, keepsMachines, seesPeople } from "@/lib/rights";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { PageSkeleton } from "@/ui/skeleton";
import classes from "./admin-frame.module.css";

type Me = Parameters<typeof administers>[0];
interface Room {
  to: NonNullable<LinkProps["to"]>;
  word: string;
  opens: (me: Me) => boolean;
}

const TOP = "/quan-tri";

/** The rooms of the administration, and for whom they open. A head sees the people of the own agency. */
const rooms: readonly Room[] = [
  { to: TOP, word: "index", opens: administers },
  { to: "/quan-tri/nguoi-dung", word: "people", opens: seesPeople },
  { to: "/quan-tri/don-vi", word: "units", opens: administers },
  { to: "/quan-tri/nhom", word: "groups", opens: administers },
  { to: "/quan-tri/lich", word: "calendar", opens: administers },
  { to: "/quan-tri/may", word: "machines", opens: keepsMachines },
  { to: "/quan-tri/nhat-ky", word: "audit", opens: administers },
];

/** The room that an address lies in. */
const roomAt = (pathname: string): Room | undefined =>
  rooms.find((room) => room.to !== TOP && pathname.startsWith(room.to)) ?? rooms[0];

/** The administration: its own navigation above its pages. The services decide each request anew. */
export function AdminFrame() {
  const { data: me } = useSuspenseQuery(meQuery);
  const { pathname } = useLocation();
  const open = rooms.filter((room) => room.opens(me));
  const here = roomAt(pathname);
  const [first] = open;
  if (here?.to === TOP && first && !here.opens(me)) return <Navigate to={first.to} replace />;
  return (
    <>
      {open.length > 0 && <Rooms rooms={open} pathname={pathname} />}
      {here?.opens(me) ? (
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      ) : (
        <Closed />
      )}
    </>
  );
}

function Closed() {
  const { t } = useTranslation("admin");
  return (
    <>
      <PageHeader title={t("title")} />
      <EmptyState title={t("closed.title")}>{t("closed.help")}</EmptyState>
    </>
  );
}

function Rooms({ rooms: open, pathname }: { rooms: readonly Room[]; pathname: string }) {
  const { t } = useTranslation("admin");
  const nav = useRef<HTMLElement>(null);
  // On a phone the rooms scroll sideways: the one entered comes into sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address says which room is the current one.
  useEffect(() => {
    const here = nav.current?.querySelector('[aria-current="page"]');
    here?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [pathname]);
  return (
    <nav ref={nav} className={`${classes.nav} no-print`} aria-label={t("nav.label")}>
      <ul>
        {open.map((room) => (
          <li key={room.to}>
            <Link
              to={room.to}
              className={classes.room}
              activeOptions={{ exact: room.to === TOP, includeSearch: false }}
              activeProps={{ "aria-current": "page" }}
            >
              {t(`nav.${room.word}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
