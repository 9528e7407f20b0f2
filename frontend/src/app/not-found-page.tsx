import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "@/ui/empty-state";

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t("missing.title")} action={<Link to="/">{t("missing.home")}</Link>}>
      {t("missing.why")}
    </EmptyState>
  );
}
