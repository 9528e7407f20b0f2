import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { personQuery } from "@/api/people";
import { meQuery } from "@/api/session";
import { administers } from "@/lib/rights";
import { useFormat } from "@/lib/use-format";
import { PageHeader } from "@/ui/page-header";
import { AccountActs } from "./account-acts";
import { GrantList } from "./grant-list";
import classes from "./people.module.css";
import { PersonState } from "./people-table";
import type { Person } from "./queries";

const route = getRouteApi("/in/quan-tri/nguoi-dung/$id");
const ChangePersonDialog = lazy(async () => ({
  default: (await import("./change-person-dialog")).ChangePersonDialog,
}));

export function PersonPage() {
  const { id } = route.useParams();
  return <PersonView id={Number(id)} />;
}

/** One person: what is known, the roles, and what can be done with the account. */
export function PersonView({ id }: { id: number }) {
  const { t } = useTranslation("people");
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: person } = useSuspenseQuery(personQuery(id));
  const [changing, setChanging] = useState(false);
  const mayChange = person.may_change && person.state !== "anonymised";
  return (
    <>
      <PageHeader
        title={person.full_name}
        simulated={person.simulated}
        above={<Link to="/quan-tri/nguoi-dung">{t("title")}</Link>}
        lead={<PersonState person={person} />}
      >
        {administers(me) && (
          <Link to="/quan-tri/nhat-ky" search={{ subject: `person:${person.id}` }}>
            {t("trail")}
          </Link>
        )}
        {mayChange && <Button onClick={() => setChanging(true)}>{t("change.title")}</Button>}
      </PageHeader>
      <Facts person={person} />
      <div className={classes.page}>
        <GrantList person={person} mayChange={mayChange} />
        {mayChange && <AccountActs person={person} isMe={person.id === me.id} />}
      </div>
      {changing && (
        <Suspense fallback={null}>
          <ChangePersonDialog person={person} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}

function Facts({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  const format = useFormat();
  const lines: [string, string | null][] = [
    ["post", person.post],
    ["email", person.email],
    ["phone", person.phone],
    ["language", person.language === "en" ? "English" : "Tiếng Việt"],
    ["factor", t(person.second_factor ? "factor.on" : "factor.off")],
    ["last", person.last_signed_in_at ? format.instant(person.last_signed_in_at) : t("never")],
  ];
  return (
    <dl className={classes.facts}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`fact.${name}`)}</dt>
          <dd>{value ?? format.none}</dd>
        </div>
      ))}
    </dl>
  );
}
