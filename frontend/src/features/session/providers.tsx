import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { providersQuery } from "./queries";
import classes from "./session.module.css";

/** The way in by a province's identity provider, where one is set up. Without an answer the password still works. */
export function Providers({ to }: { to: string }) {
  const { t } = useTranslation("session");
  const { data } = useQuery(providersQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <>
      <p className={classes.or}>{t("provider.or")}</p>
      {data.items.map((provider) => (
        <Button
          key={provider.start_url}
          component="a"
          href={`${provider.start_url}?${new URLSearchParams({ next: to })}`}
          variant="default"
          size="md"
        >
          {t("provider.with", { name: provider.name })}
        </Button>
      ))}
    </>
  );
}

/** The sign-in came back from the provider with a refusal; its code stands in the address. */
export function ProviderProblem({ code }: { code: string }) {
  const { t } = useTranslation("session");
  return (
    <div className={classes.problem} role="alert">
      <p className="strong">{t("problem.title")}</p>
      <p>{t(`problem.${code}`, { defaultValue: t("problem.other") })}</p>
    </div>
  );
}
