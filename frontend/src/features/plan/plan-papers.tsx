import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { CsvButton, TableTwin } from "@/ui/chart-frame";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { PlanBudget } from "./plan-budget";
import classes from "./plan-page.module.css";
import type { PlanDetail } from "./queries";
import { Warning } from "./warning";

/** Everything else the paper says: targets, duties, documents, money, who signed and who received it. */
export function PlanPapers({ plan }: { plan: PlanDetail }) {
  return (
    <div className={classes.papers}>
      <Targets plan={plan} />
      <Duties plan={plan} />
      <Documents plan={plan} />
      <People plan={plan} />
      <div className={classes.wide}>
        <PlanBudget plan={plan} />
      </div>
    </div>
  );
}

function Targets({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const shown = [
    { key: "ref", head: t("targets.clause"), cell: (r: Target) => format.clause(r.clause_ref) },
    {
      key: "wording",
      head: t("targets.wording"),
      cell: (r: Target) => r.wording,
      show: (r: Target) => (
        <Link
          to="/indicators/$code"
          params={{ code: r.indicator }}
          search={{ unit: plan.answered_by?.key, plan: plan.code }}
        >
          {r.wording}
        </Link>
      ),
    },
    {
      key: "value",
      head: t("targets.value"),
      cell: (r: Target) => format.target(r.value, r.unit),
      num: true,
    },
    { key: "year", head: t("targets.year"), cell: (r: Target) => String(r.year ?? ""), num: true },
  ];
  const code = { key: "code", head: t("targets.indicator"), cell: (r: Target) => r.indicator };
  return (
    <Section
      card
      title={t("targets.title")}
      note={t("targets.note")}
      aside={
        <CsvButton file={`${plan.code}-targets`} rows={plan.targets} columns={[...shown, code]} />
      }
    >
      {plan.targets.length === 0 ? (
        <EmptyState title={t("targets.empty")}>{t("targets.emptyHelp")}</EmptyState>
      ) : (
        <TableTwin caption={t("targets.title")} rows={plan.targets} columns={shown} />
      )}
    </Section>
  );
}
type Target = PlanDetail["targets"][number];

function Duties({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  return (
    <Section card title={t("duties.title")} note={t("duties.note")}>
      {plan.duties.length === 0 && (
        <EmptyState title={t("duties.empty")}>{t("duties.emptyHelp")}</EmptyState>
      )}
      <ul>
        {plan.duties.map((duty) => (
          <li key={duty.id} className={classes.item}>
            <div>
              <p className="strong">
                {duty.title} ({t(`cadence.${duty.cadence}`)})
              </p>
              <p className="note">
                {format.clause(duty.clause_ref)} · {reporters(duty)} → {duty.to_unit.name}
              </p>
              {duty.wording && <p className="note">“{duty.wording}”</p>}
              {duty.embedded_in && (
                <p className="note">{t("duties.host", { host: duty.embedded_in })}</p>
              )}
            </div>
            <p className={classes.right}>
              {duty.period && <b>{format.period(duty.period)}</b>}
              <span className="note">
                {duty.due_on
                  ? t("duties.due", { day: format.day(duty.due_on) })
                  : t(duty.embedded_in ? "duties.embedded" : "duties.noDay")}
              </span>
              {duty.cutoff_on && (
                <span className="note">{t("duties.cut", { day: format.day(duty.cutoff_on) })}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who reports: single agencies and whole groups, as the paper names them. */
const reporters = (duty: PlanDetail["duties"][number]) =>
  [...duty.from_groups, ...duty.from_units].map((from) => from.name).join("; ");

function Documents({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation("plan");
  const { clause, day } = useFormat();
  return (
    <Section card title={t("documents.title")} note={t("documents.note")}>
      {plan.documents.length === 0 && (
        <EmptyState title={t("documents.empty")}>{t("documents.emptyHelp")}</EmptyState>
      )}
      <ul>
        {plan.documents.map((d) => (
          <li key={`${d.relation}${d.symbol}${d.clause_ref}${d.title}`} className={classes.item}>
            <div>
              <p>
                <b className="strong">{d.symbol ?? t("noSymbol")}</b>
                {d.issued_on && <span className="note"> {day(d.issued_on)}</span>}
              </p>
              <p>{d.title}</p>
              {d.warning && <Warning>{d.warning}</Warning>}
            </div>
            <p className={classes.right}>
              <span className="note">
                {t(`relation.${d.relation}`, { defaultValue: d.relation })}
              </span>
              {d.clause_ref && <span className="note">{clause(d.clause_ref)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function People({ plan }: { plan: PlanDetail }) {
  const { t } = useTranslation("plan");
  const { signer } = plan;
  const signed = [signer.capacity, signer.post, signer.name].filter(Boolean).join(" · ");
  return (
    <Section card title={t("people.title")}>
      <p className="small">
        <span className="note">{t("people.signed")} </span>
        {signed || t("people.unsigned")}
      </p>
      <ul className={classes.recipients}>
        {plan.recipients.map((r) => (
          <li key={`${r.name}${r.role}`}>
            {r.name}
            {r.role && <span className="note"> {r.role}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
