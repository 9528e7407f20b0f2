import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { readable } from "@/lib/readable";
import { useFormat } from "@/lib/use-format";
import { ProblemNotice } from "@/ui/problem-notice";
import { Section } from "@/ui/section";
import { SkeletonRows } from "@/ui/skeleton";
import classes from "./account.module.css";
import { deviceName } from "./device";
import { personalDataQueries } from "./queries";

/** What every service holds about the reader, for what and until when. One that does not answer hides no other. */
export function PersonalData() {
  const { t } = useTranslation("account");
  const answers = useQueries({ queries: personalDataQueries });
  const waiting = answers.some((answer) => answer.isPending);
  const held = answers.flatMap((answer) => answer.data?.items ?? []);
  return (
    <Section title={t("held.title")} note={t("held.note")} id="du-lieu">
      {answers.map(
        (answer, i) =>
          answer.error && (
            <ProblemNotice
              key={personalDataQueries[i]?.queryKey[1]}
              error={answer.error}
              onRetry={() => void answer.refetch()}
            />
          ),
      )}
      <dl className={`card ${classes.held}`}>
        {held.map((item) => (
          <Held key={item.what} item={item} />
        ))}
      </dl>
      {waiting && <SkeletonRows rows={3} height={44} />}
    </Section>
  );
}

function Held({ item }: { item: Plan["HeldItem"] }) {
  const { t } = useTranslation("account");
  const { t: word } = useTranslation();
  const format = useFormat();
  // A browser's own description is long and says little; the other values are words and days.
  const valueWords = (value: string) =>
    (value.startsWith("Mozilla/") && deviceName(value)) || readable(value, format) || format.none;
  return (
    <div className={classes.heldItem}>
      <dt>
        <span className="strong">{item.what}</span>
        <span className="note">{item.purpose}</span>
      </dt>
      <dd>
        {item.fields.length > 0 && (
          <ul className={classes.heldFields}>
            {item.fields.map((field) => (
              <li key={field.name}>
                <span className="note">
                  {word(`roles.${field.name}`, { defaultValue: readable(field.name, format) })}
                </span>
                <span>{valueWords(field.value)}</span>
              </li>
            ))}
          </ul>
        )}
        {item.fields.length === 0 && (
          <p>{t("held.count", { count: item.count, n: format.count(item.count) })}</p>
        )}
        <p className="note">{t("held.until", { until: item.kept_until })}</p>
      </dd>
    </div>
  );
}
