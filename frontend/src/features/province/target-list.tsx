import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Kpi } from "@/api/clients";
import { useFormat } from "@/lib/use-format";
import { BulletKey, BulletTarget } from "@/ui/bullet-target";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { StateBadge } from "@/ui/state-mark";
import { VerdictBadge } from "@/ui/verdict-panel";
import classes from "./province-page.module.css";
import { assessmentsQuery } from "./queries";

type Assessment = Kpi["Assessment"];

/** Values against the approved path; closed targets keep their verdict. */
export function TargetList({ asked }: { asked: { org_unit: string; on: string; plan?: string } }) {
  const { t } = useTranslation("province");
  const { data } = useSuspenseQuery(assessmentsQuery(asked));
  const year = Number(data.on.slice(0, 4));
  const years = [...new Set(data.items.flatMap((one) => one.targets.map((target) => target.year)))];
  const past = years
    .filter((one) => one < year)
    .sort()
    .at(-1);
  const next = years
    .filter((one) => one >= year)
    .sort()
    .at(-1);
  const measured = data.items.filter((one) => one.current !== null).length;
  return (
    <Section
      card
      title={t("targets.title")}
      note={data.items.length > 0 && t("targets.note", { n: measured, all: data.items.length })}
      aside={
        data.items.length > 0 && (
          <BulletKey {...(past !== undefined && { past })} {...(next !== undefined && { next })} />
        )
      }
    >
      {data.items.length === 0 ? (
        <EmptyState title={t("targets.none")}>{t("targets.none_why")}</EmptyState>
      ) : (
        <>
          <div className={`${classes.target} ${classes.targetHead}`} aria-hidden="true">
            <span>{t("targets.name")}</span>
            <span className={classes.axis}>
              <span>0%</span>
              <span>50%</span>
              <span>100%</span>
            </span>
            <span>{t("targets.now")}</span>
            <span>{past === undefined ? "" : t("targets.past", { year: past })}</span>
            <span>{t("targets.ahead")}</span>
          </div>
          <ul className={classes.targets}>
            {data.items.map((one) => (
              <Target key={`${one.plan.code}-${one.indicator.code}`} one={one} year={year} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

const num = (figure: string | null | undefined) =>
  figure === null || figure === undefined ? null : Number(figure);

function Target({ one, year }: { one: Assessment; year: number }) {
  const { t } = useTranslation("province");
  const marks = one.targets.flatMap((target) =>
    target.value === null ? [] : [{ year: target.year, value: Number(target.value) }],
  );
  return (
    <li className={classes.target}>
      <span>
        <Link to="/indicators/$code" params={{ code: one.indicator.code }}>
          {one.indicator.name}
        </Link>
        <span className={`note ${classes.kind}`}>
          <Aims targets={one.targets} />
          {one.inherited && ` · ${t("targets.inherited")}`}
        </span>
      </span>
      {marks.length > 0 ? (
        <BulletTarget
          now={num(one.current?.value)}
          base={num(one.baseline?.value)}
          path={num(one.expected)}
          targets={marks}
          year={year}
          verdict={one.status}
          max={Math.max(100, ...marks.map((mark) => mark.value))}
        />
      ) : (
        <span className="note">{t("targets.qualitative")}</span>
      )}
      <Now one={one} />
      <span>
        <Past target={one.targets.filter((target) => target.result !== null).at(-1)} />
      </span>
      <Ahead one={one} />
    </li>
  );
}

/** "50% năm 2025, 70% năm 2030"; a target without a number in its own words. */
function Aims({ targets }: { targets: readonly Kpi["TargetVerdict"][] }) {
  const { t } = useTranslation("province");
  const { decimal } = useFormat();
  const said = targets.map((target) =>
    target.value === null
      ? target.wording
      : t("targets.aim", {
          value: decimal(target.value, 0) + (target.unit ?? ""),
          year: target.year,
        }),
  );
  return said.join(", ");
}

function Now({ one }: { one: Assessment }) {
  const { t } = useTranslation("province");
  const format = useFormat();
  const { count, decimal } = format;
  const now = one.current;
  if (!now) {
    return (
      <span className={classes.now}>
        <StateBadge state="missing" plain>
          {t("targets.missing")}
        </StateBadge>
      </span>
    );
  }
  return (
    <span className={classes.now}>
      <b>
        {one.indicator.kind === "qualitative"
          ? t(Number(now.value) > 0 ? "targets.yes" : "targets.no")
          : `${decimal(now.value)}${one.indicator.kind === "ratio" ? "%" : ""}`}
      </b>
      <span className="note">
        {now.numerator && now.denominator && (
          <>
            {count(now.numerator)} / {count(now.denominator)},{" "}
          </>
        )}
        {format.inPeriod(now.period)}
      </span>
    </span>
  );
}

function Past({ target }: { target: Kpi["TargetVerdict"] | undefined }) {
  const { t } = useTranslation("province");
  const { decimal, points } = useFormat();
  if (!target) return <span className="note">{t("targets.not_set")}</span>;
  const state = { met: "on_time", not_met: "overdue", no_data: "missing" } as const;
  const result = target.result ?? "no_data";
  return (
    <>
      <StateBadge state={state[result]} plain>
        {t(`result.${result}`)}
      </StateBadge>
      {target.observed && target.value !== null && (
        <span className={`note ${classes.kind}`}>
          {decimal(target.observed)}%
          {result === "not_met" && target.gap && `, ${points(target.gap)}`}
        </span>
      )}
    </>
  );
}

function Ahead({ one }: { one: Assessment }) {
  const { t } = useTranslation("province");
  const { decimal } = useFormat();
  const target = one.targets.findLast((each) => each.result === null && each.value !== null);
  const left = target?.value && one.current ? Number(target.value) - Number(one.current.value) : 0;
  return (
    <span>
      <VerdictBadge verdict={one.status} />
      {one.disputed && <span className={`note ${classes.kind}`}>{t("targets.disputed")}</span>}
      {left > 0 && target?.value && (
        <span className={`note ${classes.kind}`}>
          {t("targets.left", {
            points: decimal(left),
            value: decimal(target.value, 0),
            year: target.year,
          })}
        </span>
      )}
    </span>
  );
}
