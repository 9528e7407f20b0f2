import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Me, meQuery } from "@/api/session";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { Skeleton, SkeletonRows } from "@/ui/skeleton";
import { tell } from "@/ui/toast";
import classes from "./account.module.css";
import { PasswordForm } from "./password-form";
import { PersonalData } from "./personal-data";
import { Roles } from "./roles";
import { SecondFactor } from "./second-factor";
import { Sessions } from "./sessions";

/** One's own account: how one signs in, where, as what, and what is held about one. */
export function AccountPage() {
  const { t } = useTranslation("account");
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={<p>{[me.full_name, me.post, me.email].filter(Boolean).join(" · ")}</p>}
      />
      <div className={classes.page}>
        <Password me={me} />
        <SecondFactor me={me} />
        <div className={classes.wide}>
          <Suspense fallback={<SkeletonRows rows={3} height={44} />}>
            <Sessions />
          </Suspense>
        </div>
        <div className={classes.wide}>
          <Suspense fallback={<Skeleton height={160} />}>
            <Roles me={me} />
          </Suspense>
        </div>
        <div className={classes.wide}>
          <PersonalData />
        </div>
      </div>
    </>
  );
}

function Password({ me }: { me: Me }) {
  const { t } = useTranslation("account");
  const [made, setMade] = useState(0);
  return (
    <Section card title={t("password.title")} note={t("password.note")} id="mat-khau">
      <PasswordForm
        key={made}
        quiet
        email={me.email}
        onDone={() => {
          setMade(made + 1);
          tell(t("password.done"));
        }}
      />
    </Section>
  );
}
