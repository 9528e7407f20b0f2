import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { csvText, saveFile } from "@/lib/csv";
import { problemOf } from "@/lib/problem";
import { useFormat } from "@/lib/use-format";
import type { State } from "@/theme/tokens";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import { StateBadge } from "@/ui/state-mark";
import { tell } from "@/ui/toast";
import classes from "./people.module.css";
import { type FileReport, useReadFile } from "./queries";

/** The header that the service reads; an empty file with it is the best explanation. */
const columns = ["full_name", "email", "post", "phone", "language", "role", "unit"];

/** First a trial run that changes nothing and says what each line would do, then the same file in earnest. */
export function FileDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("people");
  const field = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File>();
  const [over, setOver] = useState(false);
  const trial = useReadFile();
  const run = useReadFile();
  const take = (chosen: File | undefined) => {
    if (!chosen) return;
    run.reset();
    setFile(chosen);
    trial.mutate({ file: chosen, dry_run: true });
  };
  const report = run.data ?? trial.data;
  const change = report ? report.counts.created + report.counts.updated : 0;
  const carryOut = () =>
    file &&
    run.mutate(
      { file, dry_run: false },
      {
        onSuccess: ({ counts }) =>
          tell(t("file.done", { n: counts.created + counts.updated, bad: counts.rejected })),
      },
    );
  const error = run.error ?? trial.error;
  return (
    <Dialog title={t("file.open")} onClose={onClose} wide firm={run.isPending}>
      <Fields>
        <p className="small">{t("file.help")}</p>
        <section
          className={classes.file}
          aria-label={t("file.choose")}
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            take(event.dataTransfer.files[0]);
          }}
        >
          <Button
            variant="default"
            loading={trial.isPending}
            onClick={() => field.current?.click()}
          >
            {t("file.choose")}
          </Button>
          <span className="note">{file ? file.name : t("file.drop")}</span>
          <input
            ref={field}
            type="file"
            accept=".csv,text/csv"
            hidden
            onChange={(event) => {
              take(event.target.files?.[0]);
              // The same file, mended, may be chosen again.
              event.target.value = "";
            }}
          />
        </section>
        <div>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => saveFile(t("file.templateName"), csvText(columns, []))}
          >
            {t("file.template")}
          </Button>
        </div>
        {error && (
          <ProblemNotice
            error={error}
            more={(problemOf(error)?.errors ?? []).map((found) => found.detail)}
          />
        )}
        {report && <Report report={report} isDone={run.isSuccess} />}
      </Fields>
      <Acts>
        <Button variant="default" onClick={onClose} disabled={run.isPending}>
          {t("file.close")}
        </Button>
        {!run.isSuccess && (
          <Button disabled={change === 0} loading={run.isPending} onClick={carryOut}>
            {t("file.act", { count: change, n: change })}
          </Button>
        )}
      </Acts>
    </Dialog>
  );
}

type Line = FileReport["rows"][number];

const marks: Record<Line["status"], State> = {
  created: "on_time",
  updated: "in_time",
  unchanged: "no_deadline",
  rejected: "overdue",
};
const statuses = ["rejected", "created", "updated", "unchanged"] as const;

function Report({ report, isDone }: { report: FileReport; isDone: boolean }) {
  const { t } = useTranslation("people");
  const format = useFormat();
  const rows = report.rows.toSorted(
    (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status) || a.line - b.line,
  );
  const heads: RecordColumn<Line>[] = [
    { key: "line", head: t("file.line"), num: true, show: (row) => format.count(row.line) },
    { key: "email", head: t("fact.email"), show: (row) => row.email || format.none },
    {
      key: "status",
      head: t("file.status"),
      show: (row) => (
        <>
          <StateBadge state={marks[row.status]} plain>
            {t(`file.${row.status}`)}
          </StateBadge>
          {row.errors.length > 0 && (
            <ul className={classes.findings}>
              {row.errors.map((found) => (
                <li key={`${found.column}${found.code}`}>
                  {found.column && <b>{found.column}: </b>}
                  {found.detail}
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    },
  ];
  return (
    <div>
      <p className={`small ${classes.counts}`} role="status">
        <b>{isDone ? t("file.didTitle") : t("file.wouldTitle")}</b>
        {statuses.map((status) => (
          <span key={status}>
            {t(`file.${status}`)}: {format.count(report.counts[status])}
          </span>
        ))}
      </p>
      <section
        className={classes.report}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key.
        tabIndex={0}
        aria-label={t("file.report")}
      >
        <RecordTable
          caption={t("file.report")}
          columns={heads}
          rows={rows}
          rowKey={(row) => row.line}
        />
      </section>
    </div>
  );
}
