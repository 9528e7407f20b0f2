import { IconExternalLink, IconFileText } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./evidence-list.module.css";

export interface EvidenceItem {
  kind: string;
  title: string;
  text?: string | null;
  url?: string | null;
}

/** Only addresses of the web are made into links; anything else is shown as it was written. */
const isWeb = (url: string) => /^https?:\/\//i.test(url);

/** What proves a report: words, or an address. */
export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  const { t } = useTranslation("ui");
  return (
    <ul className={classes.list} aria-label={t("evidence.label")}>
      {items.map((item) => (
        <li key={`${item.kind}${item.title}${item.url}${item.text}`} className={classes.item}>
          {item.url ? (
            <IconExternalLink size={16} stroke={1.7} aria-hidden="true" />
          ) : (
            <IconFileText size={16} stroke={1.7} aria-hidden="true" />
          )}
          <div>
            <p className="strong">{item.title}</p>
            {item.text && <p className={classes.text}>{item.text}</p>}
            {item.url &&
              (isWeb(item.url) ? (
                <a
                  className={classes.text}
                  href={item.url}
                  rel="noreferrer noopener"
                  target="_blank"
                >
                  {item.url}
                </a>
              ) : (
                <p className={classes.text}>{item.url}</p>
              ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
