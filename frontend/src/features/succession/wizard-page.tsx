import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { unitQuery } from "@/api/queries";
import { useDraft } from "@/lib/draft";
import { PageHeader } from "@/ui/page-header";
import { DayStep } from "./day-step";
import { Done } from "./done";
import { HeirsStep } from "./heirs-step";
import { PreviewStep } from "./preview-step";
import type { Preview } from "./queries";
import classes from "./succession.module.css";
import { UnitsStep } from "./units-step";
import { type Draft, emptyDraft, isReady, type Step, stepNow, stepsOf } from "./wizard";

const route = getRouteApi("/in/quan-tri/don-vi/sap-xep");

export function SuccessionPage() {
  const { units, step } = route.useSearch();
  const navigate = route.useNavigate();
  const onStep = (next: Step) => void navigate({ search: (now) => ({ ...now, step: next }) });
  // Each beginning has its own draft: what was typed for other units waits for its own address.
  return <Wizard key={units ?? ""} units={units} step={step} onStep={onStep} />;
}

interface Props {
  units: string | undefined;
  step: string | undefined;
  onStep: (step: Step) => void;
}

/** Who gives way to whom, from which day; what that moves; and only then the act. */
export function Wizard({ units, step, onStep }: Props) {
  const { t } = useTranslation("succession");
  const begins = (units ?? "").split(",").filter((id) => /^\d+$/.test(id));
  const draft = useDraft<Draft>(`succession:${units ?? ""}`, emptyDraft(begins));
  const [done, setDone] = useState<Preview>();
  const value = draft.value;
  const now = stepNow(value, step);
  const [firstId] = value.predecessors;
  const first = useQuery({ ...unitQuery(Number(firstId)), enabled: firstId !== undefined });
  const props = {
    draft: value,
    onChange: draft.set,
    first: first.data?.kind ?? ("department" as const),
    onStep,
  };
  const header = (
    <PageHeader
      title={t("title")}
      above={<Link to="/quan-tri/don-vi">{t("back")}</Link>}
      lead={<p>{t("lead")}</p>}
    />
  );
  if (done)
    return (
      <>
        {header}
        <Done done={done} />
      </>
    );
  const onDone = (found: Preview) => {
    draft.drop();
    setDone(found);
  };
  return (
    <>
      {header}
      <div className={classes.page}>
        <Steps draft={value} now={now} onStep={onStep} />
        <section className={`card ${classes.sheet}`} aria-label={t(`step.${now}`)}>
          <StepTitle step={now} />
          {now === "units" && <UnitsStep {...props} />}
          {now === "heirs" && <HeirsStep {...props} />}
          {now === "day" && <DayStep {...props} />}
          {now === "preview" && <PreviewStep {...props} onDone={onDone} />}
          {draft.savedAt && <p className="note">{t("kept")}</p>}
        </section>
      </div>
    </>
  );
}

/** Takes the focus when the step changes, so that a screen reader reads on from here. */
function StepTitle({ step }: { step: Step }) {
  const { t } = useTranslation("succession");
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) title.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <h2 ref={title} tabIndex={-1}>
      {t(`step.${step}`)}
    </h2>
  );
}

function Steps({ draft, now, onStep }: { draft: Draft; now: Step; onStep: (step: Step) => void }) {
  const { t } = useTranslation("succession");
  const all = stepsOf(draft.kind);
  return (
    <nav aria-label={t("steps")}>
      <ol className={classes.steps}>
        {all.map((step, i) => (
          <li key={step}>
            <button
              type="button"
              className={classes.step}
              aria-current={step === now ? "step" : undefined}
              disabled={!all.slice(0, i).every((before) => isReady(draft, before))}
              onClick={() => onStep(step)}
              aria-label={t(`step.${step}`)}
            >
              <span>{t(`step.${step}`)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
