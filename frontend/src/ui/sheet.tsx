import type { FormEvent, ReactNode } from "react";
import { useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage, speak } from "@/lib/i18n";
import classes from "./sheet.module.css";

interface Props {
  title: string;
  lead?: ReactNode;
  onSubmit?: () => void;
  children: ReactNode;
}

/** The one sheet in the middle of a page outside the frame: sign-in, links, what is left to do. */
export function Sheet({ title, lead, onSubmit, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  useEffect(() => {
    document.title = `${title} · Tiến Độ`;
  }, [title]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <main className={classes.page}>
      <form className={classes.sheet} onSubmit={submit} aria-labelledby={id}>
        <p className={classes.brand}>
          <img src="/mark.svg" alt="" width={32} height={32} />
          <b>{t("brand.name")}</b>
        </p>
        <h1 id={id}>{title}</h1>
        {lead && <div className="soft small">{lead}</div>}
        {children}
      </form>
      <LanguageLink />
    </main>
  );
}

function LanguageLink() {
  const { t } = useTranslation();
  const other = currentLanguage() === "vi" ? "en" : "vi";
  return (
    <button type="button" className="plain small" lang={other} onClick={() => void speak(other)}>
      {t("menu.language")}
    </button>
  );
}
