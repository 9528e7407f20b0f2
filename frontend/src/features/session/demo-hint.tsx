import { useTranslation } from "react-i18next";

const AT_HOME = ["localhost", "127.0.0.1", "[::1]"];

/** On one's own machine the demonstration people and their passwords stand in a file. */
export function DemoHint() {
  const { t } = useTranslation("session");
  if (!AT_HOME.includes(window.location.hostname)) return null;
  return (
    <p className="note">
      {t("demo")} <code>.local/demo-accounts.json</code>
    </p>
  );
}
