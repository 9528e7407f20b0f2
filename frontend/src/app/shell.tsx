import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { PageSkeleton } from "@/ui/skeleton";
import { Toasts } from "@/ui/toast";
import { PersonMenu } from "./person-menu";
import { Rooms } from "./rail";
import classes from "./shell.module.css";
import { useSimulated } from "./use-simulated";

/** The frame around every page: rooms on the left, on a phone below. */
export function Shell() {
  const { t } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        {t("skip")}
      </a>
      <nav className={classes.rail} aria-label={t("rooms.label")}>
        <Link to="/" className={classes.brand} aria-label={t("brand.home")}>
          <Mark />
          <b>{t("brand.name")}</b>
        </Link>
        <Rooms me={me} />
        <div className={classes.foot}>
          <PersonMenu me={me} />
        </div>
      </nav>
      <div className={classes.body}>
        <Simulated />
        <main id="main" className={classes.main} tabIndex={-1}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Toasts />
    </div>
  );
}

function Simulated() {
  const { t } = useTranslation();
  if (!useSimulated()) return null;
  return (
    <aside className={classes.simulated} aria-label={t("simulated.label")}>
      <b>{t("simulated.what")}</b>
      <span>{t("simulated.why")}</span>
    </aside>
  );
}

function Mark() {
  return (
    <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M4 24h7v-6h7v-6h6"
        fill="none"
        stroke="var(--td-brand-ink)"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="26" cy="8" r="3.6" fill="var(--td-brand-mark)" />
    </svg>
  );
}
