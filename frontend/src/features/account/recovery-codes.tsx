import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SecretBox } from "@/ui/secret-box";
import classes from "./account.module.css";

interface Props {
  codes: readonly string[];
  onKept: () => void;
}

/** Shown once: the service keeps only their fingerprints. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const { t } = useTranslation("account");
  return (
    <div className={classes.form} role="status">
      <p className="strong">{t("factor.codesTitle")}</p>
      <p className="small">{t("factor.codesHelp", { n: codes.length })}</p>
      <SecretBox label={t("factor.codesTitle")} lines={codes} file={t("factor.codesFile")} />
      <div>
        <Button onClick={onKept}>{t("factor.codesKept")}</Button>
      </div>
    </div>
  );
}
