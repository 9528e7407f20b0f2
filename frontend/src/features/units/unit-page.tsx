import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { administers, administersIn } from "@/lib/rights";
import { useFormat } from "@/lib/use-format";
import { lastDay } from "@/lib/validity";
import { PageHeader } from "@/ui/page-header";
import { Skeleton, SkeletonRows } from "@/ui/skeleton";
import { type UnitDetail, unitDetailQuery } from "./queries";
import { OnDay, UnitChanges, Versions } from "./unit-history";
import classes from "./units.module.css";

const route = getRouteApi("/in/quan-tri/don-vi/$id");
const ChangeUnitDialog = lazy(async () => ({
  default: (await import("./change-unit-dialog")).ChangeUnitDialog,
}));
const CloseUnitDialog = lazy(async () => ({
  default: (await import("./close-unit-dialog")).CloseUnitDialog,
}));

export function UnitPage() {
  const { id } = route.useParams();
  const { on } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <UnitView
      id={Number(id)}
      on={on}
      onDay={(day) => void navigate({ search: { on: day }, replace: true })}
    />
  );
}

interface Props {
  id: number;
  on: string | undefined;
  onDay: (day: string | undefined) => void;
}

/** One unit: what it is, what it was on any day, whom it took over from and gave way to. */
export function UnitView({ id, on, onDay }: Props) {
  const { t } = useTranslation("units");
  const { data: unit } = useSuspenseQuery(unitDetailQuery(id));
  const [open, setOpen] = useState<"change" | "close">();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHeader
        title={unit.name}
        above={<Link to="/quan-tri/don-vi">{t("title")}</Link>}
        lead={<Lead unit={unit} />}
      >
        <Acts unit={unit} onOpen={setOpen} />
      </PageHeader>
      <Facts unit={unit} />
      <div className={classes.page}>
        <Suspense fallback={<Skeleton height={150} />}>
          <OnDay id={id} on={on} onDay={onDay} />
        </Suspense>
        <Versions unit={unit} />
        <Suspense fallback={<SkeletonRows rows={2} height={44} />}>
          <UnitChanges unit={unit} />
        </Suspense>
      </div>
      <Suspense fallback={null}>
        {open === "change" && <ChangeUnitDialog unit={unit} onClose={close} />}
        {open === "close" && <CloseUnitDialog unit={unit} onClose={close} />}
      </Suspense>
    </>
  );
}

function Lead({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation("units");
  const { t: word } = useTranslation("unitkinds");
  const format = useFormat();
  return (
    <p>
      {[
        word(`kind.${unit.kind}`),
        unit.valid_to
          ? t("span.both", {
              from: format.day(unit.valid_from),
              to: format.day(lastDay(unit.valid_to)),
            })
          : t("span.from", { from: format.day(unit.valid_from) }),
        unit.provisional && t("provisional"),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}

interface ActsProps {
  unit: UnitDetail;
  onOpen: (what: "change" | "close") => void;
}

function Acts({ unit, onOpen }: ActsProps) {
  const { t } = useTranslation("units");
  const { data: me } = useSuspenseQuery(meQuery);
  if (!administers(me)) return null;
  return (
    <>
      <Link to="/quan-tri/nhat-ky" search={{ subject: `org_unit:${unit.id}` }}>
        {t("trail")}
      </Link>
      {unit.valid_to === null && unit.parent && administersIn(me, unit.province?.id) && (
        <>
          <Link to="/quan-tri/don-vi/sap-xep" search={{ units: String(unit.id) }}>
            {t("succession")}
          </Link>
          <Button variant="default" onClick={() => onOpen("close")}>
            {t("close.open")}
          </Button>
          <Button onClick={() => onOpen("change")}>{t("change.open")}</Button>
        </>
      )}
    </>
  );
}

function Facts({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation("units");
  const format = useFormat();
  const inferred = unit.h_code && unit.h_code_inferred ? ` (${t("inferred")})` : "";
  const lines: [string, string | null][] = [
    ["short_name", unit.short_name],
    [
      "parent",
      unit.parents
        .map((one) => one.short_name)
        .toReversed()
        .join(" › ") || null,
    ],
    ["h_code", unit.h_code && `${unit.h_code}${inferred}`],
    ["code", unit.code],
    ...(unit.type ? [["type", unit.type] as [string, string]] : []),
    ["aliases", unit.aliases.join(", ") || null],
    ["people", format.count(unit.counts.people)],
    ["work", format.count(unit.counts.open_assignments)],
    ["children", format.count(unit.counts.children)],
  ];
  return (
    <dl className={classes.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`fact.${name}`)}</dt>
          <dd>{value ?? format.none}</dd>
        </div>
      ))}
    </dl>
  );
}
