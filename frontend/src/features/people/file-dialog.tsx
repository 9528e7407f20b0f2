import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { csvText, saveFile } from "@/lib/csv";
import { problemOf } from "@/lib/problem";
import { Check } from "@/ui/check";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { FileDrop } from "@/ui/file-drop";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { Report } from "./file-report";
import { type FileReport, useReadFile } from "./queries";

/** The header that the service reads; an empty file with it is the best explanation. */
const columns = [
  "email",
  "full_name",
  "post",
  "phone",
  "language",
  "role",
  "unit",
  "valid_from",
  "valid_to",
];

const outcome = (report: FileReport | undefined) => ({
  change: report ? report.counts.created + report.counts.updated : 0,
  rejected: report?.counts.rejected ?? 0,
});

/** First a trial run that changes nothing and says what each line would do, then the same file in earnest. */
export function FileDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("people");
  const [file, setFile] = useState<File>();
  const [options, setOptions] = useState({ atomic: false, invite: true });
  const trial = useReadFile();
  const run = useReadFile();
  const take = (chosen: File) => {
    run.reset();
    setFile(chosen);
    trial.mutate({ file: chosen, dry_run: true, ...options });
  };
  const report = run.data ?? trial.data;
  const { change, rejected } = outcome(report);
  const blocked = options.atomic && rejected > 0;
  const carryOut = () =>
    file &&
    run.mutate(
      { file, dry_run: false, ...options },
      {
        onSuccess: ({ stored, counts: done }) =>
          stored && tell(t("file.done", { n: done.created + done.updated, bad: done.rejected })),
      },
    );
  const error = run.error ?? trial.error;
  const isDone = run.data?.stored === true;
  return (
    <Dialog title={t("file.open")} onClose={onClose} wide firm={run.isPending}>
      <Fields>
        <p className="small">{t("file.help")}</p>
        <FileDrop
          label={t("file.choose")}
          hint={t("file.drop")}
          file={file}
          isPending={trial.isPending}
          onFile={take}
        />
        <div>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => saveFile(t("file.templateName"), csvText(columns, []))}
          >
            {t("file.template")}
          </Button>
        </div>
        <Options options={options} onChange={setOptions} />
        {error && (
          <ProblemNotice
            error={error}
            more={(problemOf(error)?.errors ?? []).map((found) => found.detail)}
          />
        )}
        {report && <Report report={report} />}
      </Fields>
      <Acts note={blocked && t("file.blocked")}>
        <Button variant="default" onClick={onClose} disabled={run.isPending}>
          {t("file.close")}
        </Button>
        {!isDone && (
          <Button
            disabled={change === 0 || blocked}
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

interface OptionsProps {
  options: { atomic: boolean; invite: boolean };
  onChange: (options: { atomic: boolean; invite: boolean }) => void;
}

function Options({ options, onChange }: OptionsProps) {
  const { t } = useTranslation("people");
  return (
    <>
      <Check
        label={t("file.invite")}
        checked={options.invite}
        onChange={(checked) => onChange({ ...options, invite: checked })}
      />
      <Check
        label={t("file.atomic")}
        checked={options.atomic}
        onChange={(checked) => onChange({ ...options, atomic: checked })}
      />
    </>
  );
}
