import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { StateBadge } from "@/ui/state-mark";
import classes from "./audit.module.css";
import { sealQuery } from "./queries";
import type { Trail } from "./search";

/** The chain of hashes: a row that is sealed cannot be altered without a trace. */
export function SealState({ trail }: { trail: Trail }) {
  const { t } = useTranslation("audit");
  const format = useFormat();
  const { data: seal } = useSuspenseQuery(sealQuery(trail));
  const whole = seal.unsealed === 0;
  return (
    <div className={classes.seal}>
      <StateBadge state={whole ? "on_time" : "in_time"}>
        {t("seal.n", { count: seal.sealed, n: format.count(seal.sealed) })}
      </StateBadge>
      <span className="note">
        {whole
          ? t("seal.whole")
          : t("seal.waiting", { count: seal.unsealed, n: format.count(seal.unsealed) })}
        {seal.sealed_at && ` · ${t("seal.at", { at: format.instant(seal.sealed_at) })}`}
        {seal.head && (
          <>
            {` · ${t("seal.head")} `}
            <code className={classes.code} title={seal.head}>
              {seal.head.slice(0, 12)}
            </code>
          </>
        )}
      </span>
    </div>
  );
}
