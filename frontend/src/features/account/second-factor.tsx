import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Me } from "@/api/session";
import { Section } from "@/ui/section";
import { StateBadge } from "@/ui/state-mark";
import { tell } from "@/ui/toast";
import classes from "./account.module.css";
import { Enrol } from "./enrol";
import { useFreshMe } from "./queries";

const FactorDialog = lazy(async () => ({
  default: (await import("./factor-dialog")).FactorDialog,
}));

/** On or off, and what can be done about it. */
export function SecondFactor({ me }: { me: Me }) {
  const { t } = useTranslation("account");
  const refresh = useFreshMe();
  const [enrolling, setEnrolling] = useState(false);
  const [asked, setAsked] = useState<"codes" | "removal">();
  const done = async () => {
    await refresh();
    setEnrolling(false);
    tell(t("factor.on"));
  };
  const off = !me.second_factor && !enrolling;
  return (
    <Section card title={t("factor.title")} note={t("factor.note")} id="hai-buoc">
      {enrolling && <Enrol onDone={() => void done()} onCancel={() => setEnrolling(false)} />}
      {off && (
        <div className={classes.form}>
          <p>
            <StateBadge state="due_soon">{t("factor.isOff")}</StateBadge>
          </p>
          <div>
            <Button onClick={() => setEnrolling(true)}>{t("factor.start")}</Button>
          </div>
        </div>
      )}
      {me.second_factor && !enrolling && (
        <div className={classes.form}>
          <p>
            <StateBadge state="on_time">{t("factor.isOn")}</StateBadge>{" "}
            <span className="note">
              {t("factor.codesLeft", { count: me.recovery_codes, n: me.recovery_codes })}
            </span>
          </p>
          <div className={classes.acts}>
            <Button variant="default" onClick={() => setAsked("codes")}>
              {t("factor.newCodes")}
            </Button>
            <Button variant="default" onClick={() => setAsked("removal")}>
              {t("factor.remove")}
            </Button>
          </div>
        </div>
      )}
      {asked && (
        <Suspense fallback={null}>
          <FactorDialog
            kind={asked}
            onClose={() => setAsked(undefined)}
            onRemoved={() => void refresh().then(() => tell(t("factor.off")))}
          />
        </Suspense>
      )}
    </Section>
  );
}
