import { Button } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { saveFile } from "@/lib/csv";
import { CopyButton } from "./copy-button";
import classes from "./secret-box.module.css";

interface Props {
  label: string;
  lines: readonly string[];
  /** Name of the text file; without it there is nothing to download or print. */
  file?: string;
}

/** Words that are shown once: to copy, to print, to keep as a file. */
export function SecretBox({ label, lines, file }: Props) {
  const { t } = useTranslation("ui");
  const text = lines.join("\n");
  return (
    <section className={classes.box} aria-label={label}>
      {/* Several lines stand under a heading of their own. */}
      {lines.length === 1 && <p className="note">{label}</p>}
      <ul className={classes.lines} data-many={lines.length > 1}>
        {lines.map((line) => (
          <li key={line}>
            <code>{line}</code>
          </li>
        ))}
      </ul>
      <div className={`${classes.acts} no-print`}>
        <CopyButton text={text} />
        {file && (
          <>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDownload size={15} stroke={1.7} aria-hidden="true" />}
              onClick={() => saveFile(file, `${text}\r\n`, "text/plain;charset=utf-8")}
            >
              {t("secret.download")}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPrinter size={15} stroke={1.7} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {t("secret.print")}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
