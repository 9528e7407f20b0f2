import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { problemOf } from "@/lib/problem";
import { DayField } from "@/ui/day-field";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { FileDrop } from "@/ui/file-drop";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { AgencyReport } from "./agency-report";
import { type FileReport, useReadFile } from "./queries";

const outcome = (report: FileReport | undefined) => ({
  change: (report?.counts.created ?? 0) + (report?.counts.updated ?? 0),
  rejected: report?.counts.rejected ?? 0,
});

/** First a trial run that changes nothing and says what each line would do, then the same file in earnest. */
export function AgencyFileDialog({ province, onClose }: { province: string; onClose: () => void }) {
  const { t } = useTranslation("units");
  const [file, setFile] = useState<File>();
  const [from, setFrom] = useState<string>();
  const trial = useReadFile();
  const run = useReadFile();
  const tryIt = (chosen: File, day: string | undefined) => {
    run.reset();
    setFile(chosen);
    trial.mutate({ file: chosen, province, dry_run: true, from: day });
  };
  const changeDay = (day: string | undefined) => {
    setFrom(day);
    if (file) tryIt(file, day);
  };
  const report = run.data ?? trial.data;
  const { change, rejected } = outcome(report);
  const error = run.error ?? trial.error;
  const carryOut = () =>
    file &&
    run.mutate(
      { file, province, dry_run: false, from },
      {
        onSuccess: (done) =>
          done.changed && tell(t("file.done", { n: outcome(done).change, count: change })),
      },
    );
  const isDone = run.data?.changed === true;
  return (
    <Dialog title={t("file.open")} onClose={onClose} wide firm={run.isPending}>
      <Fields>
        <p className="small">{t("file.help")}</p>
        <DayField
          label={t("file.from")}
          description={t("file.fromHelp")}
          value={from}
          onChange={changeDay}
        />
        <FileDrop
          label={t("file.choose")}
          hint={t("file.drop")}
          file={file}
          isPending={trial.isPending}
          onFile={(chosen) => tryIt(chosen, from)}
        />
        {error && (
          <ProblemNotice
            error={error}
            more={(problemOf(error)?.errors ?? []).map((found) => found.detail)}
          />
        )}
        {report && <AgencyReport report={report} />}
      </Fields>
      <Acts note={rejected > 0 && t("file.blocked")}>
        <Button variant="default" onClick={onClose} disabled={run.isPending}>
          {t("file.close")}
        </Button>
        {!isDone && (
          <Button
            disabled={change === 0 || rejected > 0 || trial.isPending}
            loading={run.isPending}
            onClick={() => void carryOut()}
          >
            {t("file.act", { count: change, n: change })}
          </Button>
        )}
      </Acts>
    </Dialog>
  );
}
