import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { Check } from "@/ui/check";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { Section } from "@/ui/section";
import { StateMark } from "@/ui/state-mark";
import { tell } from "@/ui/toast";
import { type Body, type Template, templateQuery, useApplyTemplate } from "./queries";
import classes from "./units.module.css";

function sectionsOf(bodies: readonly Body[]): [string, Body[]][] {
  const sections = new Map<string, Body[]>();
  for (const body of bodies)
    sections.set(body.section_name, [...(sections.get(body.section_name) ?? []), body]);
  return [...sections];
}

/** Body by body: there, to be made, or made when it is ticked. */
export function TemplateBoard({ province, on }: { province: string; on: string | undefined }) {
  const { t } = useTranslation("units");
  const { data } = useSuspenseQuery(templateQuery({ province, on }));
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const tick = (slug: string, yes: boolean) =>
    setTicked((now) => (yes ? [...now, slug] : now.filter((one) => one !== slug)));
  return (
    <>
      <div className={classes.sections}>
        {sectionsOf(data.bodies).map(([name, bodies]) => (
          <Section key={name} title={name}>
            <ul className={`card ${classes.bodies}`}>
              {bodies.map((body) => (
                <BodyLine
                  key={body.slug}
                  body={body}
                  isTicked={ticked.includes(body.slug)}
                  onTick={(yes) => tick(body.slug, yes)}
                />
              ))}
            </ul>
          </Section>
        ))}
        <p className="note">{t("template.source", { source: data.source })}</p>
      </div>
      <Foot template={data} ticked={ticked} />
    </>
  );
}

interface LineProps {
  body: Body;
  isTicked: boolean;
  onTick: (yes: boolean) => void;
}

const isThere = (body: Body) => body.present >= body.places && body.places > 0;

/** What is to be said of a body besides its name. */
function useBodyNote() {
  const { t } = useTranslation("units");
  const format = useFormat();
  const state = (body: Body) => {
    if (body.places > 1)
      return t("template.places", {
        n: format.count(body.present),
        all: format.count(body.places),
      });
    if (isThere(body)) return t("template.there");
    return t(body.optional ? "template.optional" : "template.missing");
  };
  return (body: Body) =>
    [
      state(body),
      body.matched_by === "name" && t("template.byName"),
      body.usual_for,
      !isThere(body) && body.h_code && t("template.code", { code: body.h_code }),
    ]
      .filter(Boolean)
      .join(" · ");
}

function BodyLine({ body, isTicked, onTick }: LineProps) {
  const note = useBodyNote()(body);
  if (body.optional && !isThere(body))
    return (
      <li className={classes.body}>
        <span />
        <Check label={body.name} description={note} checked={isTicked} onChange={onTick} />
      </li>
    );
  return (
    <li className={classes.body}>
      <span className={classes.mark}>
        <StateMark state={isThere(body) ? "on_time" : "missing"} />
      </span>
      <div>
        {body.unit?.name ?? body.name}
        <span className="note">{note}</span>
      </div>
    </li>
  );
}

const missing = (template: Template, ticked: readonly string[]) =>
  template.bodies
    .filter((body) => !body.optional || ticked.includes(body.slug))
    .reduce((n, body) => n + Math.max(0, body.places - body.present), 0);

/** How many would be made, and the act: tried once more by the service before it is done. */
function Foot({ template, ticked }: { template: Template; ticked: readonly string[] }) {
  const { t } = useTranslation("units");
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const trial = useApplyTemplate();
  const run = useApplyTemplate();
  const order = { province: template.province.id, on: template.on, optional: [...ticked] };
  const count = missing(template, ticked);
  const names = trial.data?.created ?? [];
  return (
    <div className={`${classes.foot} no-print`}>
      <p className="small" role="status">
        {count === 0
          ? t("template.complete", { name: template.province.short_name })
          : t("template.would", {
              count,
              n: format.count(count),
              name: template.province.short_name,
              day: format.day(template.on),
            })}
      </p>
      {trial.error && <ProblemNotice error={trial.error} />}
      <Button
        disabled={count === 0}
        loading={trial.isPending}
        onClick={() =>
          trial.mutate({ ...order, dry_run: true }, { onSuccess: () => setAsking(true) })
        }
      >
        {t("template.look")}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t("template.confirm", { name: template.province.short_name })}
          act={t("template.act", { count: names.length, n: format.count(names.length) })}
          onAct={() => run.mutateAsync({ ...order, dry_run: false })}
          onDone={() => tell(t("template.done", { n: format.count(names.length) }))}
          onClose={() => setAsking(false)}
        >
          <p>
            {t("template.what", {
              count: names.length,
              n: format.count(names.length),
              day: format.day(template.on),
            })}
          </p>
          <ul>
            {names.slice(0, 12).map((one) => (
              <li key={`${one.slug}${one.parent}`}>{one.name}</li>
            ))}
            {names.length > 12 && (
              <li>{t("template.more", { n: format.count(names.length - 12) })}</li>
            )}
          </ul>
        </ConfirmDialog>
      )}
    </div>
  );
}
