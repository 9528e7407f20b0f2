import { Button } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** Copies a text and says so, in place. Where the browser keeps the clipboard shut, the text can still be marked. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { t } = useTranslation("ui");
  const [state, setState] = useState<"ready" | "done" | "shut">("ready");
  useEffect(() => {
    if (state === "ready") return;
    const back = window.setTimeout(() => setState("ready"), 4000);
    return () => window.clearTimeout(back);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("done");
    } catch {
      setState("shut");
    }
  };
  const Icon = state === "done" ? IconCheck : IconCopy;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon size={15} stroke={1.7} aria-hidden="true" />}
        onClick={() => void copy()}
      >
        {state === "done" ? t("copy.done") : (label ?? t("copy.label"))}
      </Button>
      <span className="unseen" aria-live="polite">
        {state === "done" && t("copy.done")}
      </span>
      {state === "shut" && <span className="note">{t("copy.shut")}</span>}
    </>
  );
}
