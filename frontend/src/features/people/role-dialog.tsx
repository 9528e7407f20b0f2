import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { keepsMachines } from "@/lib/rights";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { emptyGrant, GrantFields, grantBody } from "./grant-fields";
import { type Person, useGrantRole } from "./queries";

const placed = ["role", "unit", "valid_from", "valid_to"];

export function RoleDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation();
  const { data: me } = useSuspenseQuery(meQuery);
  const [grant, setGrant] = useState(() => emptyGrant(1));
  const give = useGrantRole(person);
  const problem = problemOf(give.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (give.isPending) return;
    give.mutate(grantBody(grant), {
      onSuccess: () => {
        tell(t("grant.done", { name: person.full_name, role: word(`roles.${grant.role}`) }));
        onClose();
      },
    });
  };
  return (
    <Dialog title={t("grant.add")} onClose={onClose} wide firm={give.isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <GrantFields
            grant={grant}
            onChange={(patch) => setGrant((now) => ({ ...now, ...patch }))}
            mayGiveAdmin={keepsMachines(me)}
            error={(field) => fieldError(problem, field)}
          />
          {give.error && <ProblemNotice error={give.error} more={otherErrors(problem, placed)} />}
        </Fields>
        <Acts>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!grant.unit} loading={give.isPending}>
            {t("grant.save")}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}
