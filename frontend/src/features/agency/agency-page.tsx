import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { unitQuery } from "@/api/queries";
import { useFormat } from "@/lib/use-format";
import { PageHeader } from "@/ui/page-header";
import { Skeleton } from "@/ui/skeleton";
import { AgencyFigures } from "./agency-figures";
import classes from "./agency-page.module.css";
import { WorkList } from "./work-list";

const route = getRouteApi("/in/agencies/$id");

export function AgencyPage() {
  const { id } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: unit } = useSuspenseQuery(unitQuery(Number(id)));
  return (
    <>
      <PageHeader title={unit.name} lead={<Lead unit={unit} />} above={<Above unit={unit} />} />
      <div className={classes.figures}>
        <Suspense fallback={<Skeleton height={96} />}>
          <AgencyFigures unit={unit} />
        </Suspense>
      </div>
      <Suspense fallback={<Skeleton height={420} />}>
        <WorkList
          unit={unit}
          state={state}
          onState={(next) => void navigate({ search: { state: next } })}
        />
      </Suspense>
    </>
  );
}

type Unit = Plan["UnitDetail"];

const names = (changes: Unit["predecessors"]) =>
  changes.flatMap((change) => (change.unit ? [change.unit.name] : []));

/** The way back up: its province. */
function Above({ unit }: { unit: Unit }) {
  const { t } = useTranslation("agency");
  if (!unit.province?.code) return null;
  return (
    <Link to="/provinces/$code" params={{ code: unit.province.code }}>
      {t("back", { province: unit.province.short_name })}
    </Link>
  );
}

function Lead({ unit }: { unit: Unit }) {
  const { t } = useTranslation("agency");
  const { day } = useFormat();
  const former = names(unit.predecessors);
  return (
    <>
      {former.length > 0 && (
        <span>
          {t("formed", {
            names: former.join("; "),
            day: day(unit.predecessors.at(-1)?.on ?? unit.valid_from),
          })}{" "}
        </span>
      )}
      {unit.valid_to && (
        <span>
          {t("ended", {
            day: day(unit.valid_to),
            names: names(unit.successors).join("; ") || t("nobody"),
          })}{" "}
        </span>
      )}
    </>
  );
}
