import { NativeSelect } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import type { Preview } from "./queries";
import classes from "./succession.module.css";

type Choice = Preview["assignments"]["choices"][number];

interface Props {
  preview: Preview;
  /** By assignment, the place of the heir. */
  onAssign: (assign: Record<string, number>) => void;
}

/** Open work of a divided unit: which of the heirs goes on with it. */
export function Choices({ preview, onAssign }: Props) {
  const { t } = useTranslation("succession");
  const format = useFormat();
  const { choices } = preview.assignments;
  const heirs = preview.units
    .filter((one) => one.happens === "begins" || one.happens === "takes_over")
    .map((one, i) => ({ value: String(i), label: one.name }));
  const columns: RecordColumn<Choice>[] = [
    { key: "task", head: t("choice.task"), show: (row) => row.task },
    {
      key: "to",
      head: t("choice.to"),
      show: (row) => (
        <NativeSelect
          size="xs"
          aria-label={t("choice.of", { task: row.task })}
          value={String(row.successor)}
          data={heirs}
          onChange={(event) => onAssign({ [row.assignment_id]: Number(event.target.value) })}
        />
      ),
    },
    {
      key: "chosen",
      head: t("choice.state"),
      show: (row) => (
        <span className="note">{t(row.chosen ? "choice.chosen" : "choice.byDefault")}</span>
      ),
    },
  ];
  return (
    <div>
      <h3>{t("choice.title", { count: choices.length, n: format.count(choices.length) })}</h3>
      <NativeSelect
        size="xs"
        w={280}
        maw="100%"
        my="xs"
        label={t("choice.all")}
        value=""
        data={[{ value: "", label: t("choice.pick") }, ...heirs]}
        onChange={(event) => {
          const place = event.target.value;
          if (place !== "")
            onAssign(Object.fromEntries(choices.map((row) => [row.assignment_id, Number(place)])));
        }}
      />
      <section
        className={classes.choices}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by key.
        tabIndex={0}
        aria-label={t("choice.label")}
      >
        <RecordTable
          caption={t("choice.label")}
          columns={columns}
          rows={choices}
          rowKey={(row) => row.assignment_id}
        />
      </section>
    </div>
  );
}
