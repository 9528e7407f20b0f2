import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Plan } from "@/api/clients";
import { useFormat } from "@/lib/use-format";
import classes from "./work.module.css";

/** Under the title of work that came back: who returned it, when, and what is to be mended. */
export function ReturnedLine({ returned }: { returned: Plan["Returned"] }) {
  const { t } = useTranslation("work");
  const { day } = useFormat();
  return (
    <span className={classes.cameBack}>
      <IconArrowBackUp size={14} stroke={1.8} aria-hidden="true" />
      <span>
        <b>{t("returned.mark")}</b>{" "}
        {t("returned.who", { by: returned.by ?? t("reportCard.head"), day: day(returned.on) })}
        {returned.reason && `: ${returned.reason}`}
      </span>
    </span>
  );
}
