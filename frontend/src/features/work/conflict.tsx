import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { StateBadge } from "@/ui/state-mark";
import type { Assignment } from "./queries";
import type { ReportDraft } from "./report-draft";
import classes from "./work.module.css";

interface Props {
  mine: ReportDraft;
  theirs: Assignment;
  onSeen: () => void;
}

/** Somebody changed the row meanwhile: both versions side by side, and nothing typed is lost. */
export function Conflict({ mine, theirs, onSeen }: Props) {
  const { t } = useTranslation("work");
  const format = useFormat();
  const last = theirs.reports[0];
  const event = theirs.events[0];
  return (
    <div className={classes.conflict} role="alert">
      <p className="strong">{t("conflict.title")}</p>
      <p className="small">{t("conflict.help")}</p>
      <div className={classes.versions}>
        <section aria-label={t("conflict.theirs")}>
          <h4>{t("conflict.theirs")}</h4>
          <p>
            <StateBadge state={theirs.state} plain>
              {t(`workflow.${theirs.workflow}`)}
            </StateBadge>{" "}
            · {theirs.percent}%
          </p>
          {event && (
            <p className="note">
              {t(`event.${event.kind}`)} · {event.by} · {format.instant(event.at)}
            </p>
          )}
          {last && <p className={classes.quoted}>{last.text}</p>}
        </section>
        <section aria-label={t("conflict.mine")}>
          <h4>{t("conflict.mine")}</h4>
          <p>{mine.percent}%</p>
          <p className={classes.quoted}>{mine.text || t("conflict.nothing")}</p>
        </section>
      </div>
      <Button size="xs" variant="default" onClick={onSeen}>
        {t("conflict.goOn")}
      </Button>
    </div>
  );
}
