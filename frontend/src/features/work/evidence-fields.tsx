import { Button, Textarea, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { fieldError, type ProblemView } from "@/lib/problem";
import type { EvidenceDraft } from "./report-draft";
import classes from "./work.module.css";

interface Props {
  evidence: readonly EvidenceDraft[];
  onChange: (evidence: EvidenceDraft[]) => void;
  problem: ProblemView | null;
}

/** What proves the report: words, or the address of a page or file. */
export function EvidenceFields({ evidence, onChange, problem }: Props) {
  const { t } = useTranslation("work");
  const add = (kind: EvidenceDraft["kind"]) => {
    const key = Math.max(0, ...evidence.map((e) => e.key)) + 1;
    onChange([...evidence, { key, kind, title: "", content: "" }]);
  };
  const change = (key: number, patch: Partial<EvidenceDraft>) =>
    onChange(evidence.map((e) => (e.key === key ? { ...e, ...patch } : e)));
  return (
    <fieldset className={classes.group}>
      <legend className={classes.fieldLabel}>{t("evidence.title")}</legend>
      {evidence.map((item, i) => (
        <Item
          key={item.key}
          item={item}
          error={fieldError(problem, `evidence/${i}`)}
          onChange={(patch) => change(item.key, patch)}
          onDrop={() => onChange(evidence.filter((e) => e.key !== item.key))}
        />
      ))}
      <div className={classes.adds}>
        <Button size="xs" variant="default" onClick={() => add("text")}>
          {t("evidence.addText")}
        </Button>
        <Button size="xs" variant="default" onClick={() => add("link")}>
          {t("evidence.addLink")}
        </Button>
      </div>
    </fieldset>
  );
}

interface ItemProps {
  item: EvidenceDraft;
  error: string | undefined;
  onChange: (patch: Partial<EvidenceDraft>) => void;
  onDrop: () => void;
}

function Item({ item, error, onChange, onDrop }: ItemProps) {
  const { t } = useTranslation("work");
  return (
    <div className={classes.evidence}>
      <TextInput
        label={t("evidence.name")}
        placeholder={t("evidence.nameHint")}
        maxLength={300}
        value={item.title}
        onChange={(e) => onChange({ title: e.target.value })}
        error={error}
      />
      {item.kind === "link" ? (
        <TextInput
          type="url"
          label={t("evidence.url")}
          placeholder="https://"
          maxLength={2_000}
          value={item.content}
          onChange={(e) => onChange({ content: e.target.value })}
        />
      ) : (
        <Textarea
          label={t("evidence.text")}
          autosize
          minRows={2}
          maxLength={10_000}
          value={item.content}
          onChange={(e) => onChange({ content: e.target.value })}
        />
      )}
      <button
        type="button"
        className={classes.drop}
        aria-label={t("evidence.drop", { title: item.title })}
        onClick={onDrop}
      >
        <IconX size={15} />
      </button>
    </div>
  );
}
