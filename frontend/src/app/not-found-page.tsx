import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHeader } from "@/ui/page-header";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t("missing.title")} lead={t("missing.why")} />
      <Link to="/">{t("missing.home")}</Link>
    </>
  );
}
