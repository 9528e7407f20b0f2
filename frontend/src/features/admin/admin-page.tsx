import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { type Me, meQuery } from "@/api/session";
import { keepsMachines } from "@/lib/rights";
import { useFormat } from "@/lib/use-format";
import { useTrailWords } from "@/lib/use-trail-words";
import { EmptyState } from "@/ui/empty-state";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { SkeletonRows } from "@/ui/skeleton";
import classes from "./admin.module.css";
import { Needs } from "./needs";
import { Numbers } from "./numbers";
import { lastChangesQuery } from "./queries";

/** What the administration looks after, in numbers; what needs a look; what was changed last. */
export function AdminPage() {
  const { t } = useTranslation("admin");
  const { data: me } = useSuspenseQuery(meQuery);
  const machines = keepsMachines(me);
  return (
    <>
      <PageHeader title={t("title")} lead={<p>{places(me)}</p>} />
      <Numbers machines={machines} />
      <div className={classes.page}>
        <Needs machines={machines} />
        <Suspense fallback={<SkeletonRows rows={6} height={40} />}>
          <LastChanges />
        </Suspense>
      </div>
    </>
  );
}

/** For which units the reader answers. */
const places = (me: Me) => [...new Set(me.grants.map((grant) => grant.unit.name))].join(", ");

/** People come and go all day; that is in the trail, and changes nothing. */
const comings = ["signed_in", "signed_out"];
const FEW = 8;

function LastChanges() {
  const { t } = useTranslation("admin");
  const format = useFormat();
  const words = useTrailWords();
  const { data } = useSuspenseQuery(lastChangesQuery);
  const rows = data.items.filter((row) => !comings.includes(row.action)).slice(0, FEW);
  return (
    <Section
      title={t("last.title")}
      aside={
        <Link to="/quan-tri/nhat-ky" className="small">
          {t("last.all")}
        </Link>
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={t("last.none")}>{t("last.noneHelp")}</EmptyState>
      ) : (
        <ul className={`card ${classes.list}`}>
          {rows.map((row) => (
            <li key={row.id} className={classes.line}>
              <div>
                <b>{words.act(row)}</b>: {words.subject(row)}
                <span className="note">{words.actor(row)}</span>
              </div>
              <Link to="/quan-tri/nhat-ky" search={{ request_id: row.request_id }} className="note">
                {format.instant(row.at)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
