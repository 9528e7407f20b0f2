import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { useDraft } from "@/lib/draft";
import { fieldError, otherErrors, problemOf } from "@/lib/problem";
import { keepsMachines } from "@/lib/rights";
import { Check } from "@/ui/check";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { emptyGrant, type GrantDraft, GrantFields, grantBody } from "./grant-fields";
import classes from "./people.module.css";
import { emptyFacts, type FactsDraft, factNames, PersonFields, personBody } from "./person-fields";
import { useCreatePerson } from "./queries";

interface Draft {
  facts: FactsDraft;
  grants: GrantDraft[];
  invite: boolean;
}

const empty: Draft = { facts: emptyFacts, grants: [emptyGrant(1)], invite: true };
const placed = [...factNames, "roles"];

/** A person, the roles and the letter with the one-time link, in one step. What is typed stays until it is sent. */
export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("people");
  const { data: me } = useSuspenseQuery(meQuery);
  const draft = useDraft<Draft>("person:new", empty);
  const { facts, grants, invite } = draft.value;
  const create = useCreatePerson();
  const problem = problemOf(create.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (create.isPending) return;
    create.mutate(
      { ...personBody(facts), roles: grants.map(grantBody), invite },
      {
        onSuccess: (person) => {
          draft.drop();
          tell(t(invite ? "invite.sent" : "invite.made", { name: person.full_name }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t("invite.open")} onClose={onClose} wide firm={create.isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <PersonFields
            facts={facts}
            onChange={(patch) => draft.set({ facts: { ...facts, ...patch } })}
            problem={problem}
          />
          <Grants
            grants={grants}
            onChange={(next) => draft.set({ grants: next })}
            mayGiveAdmin={keepsMachines(me)}
            error={(i, field) => fieldError(problem, `roles/${i}/${field}`)}
          />
          <Check
            label={t("invite.send")}
            description={t("invite.sendHelp")}
            checked={invite}
            onChange={(checked) => draft.set({ invite: checked })}
          />
          {create.error && (
            <ProblemNotice error={create.error} more={otherErrors(problem, placed)} />
          )}
        </Fields>
        <Acts note={draft.savedAt && t("kept")}>
          <Button type="submit" loading={create.isPending}>
            {invite ? t("invite.act") : t("invite.actQuiet")}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}

interface GrantsProps {
  grants: readonly GrantDraft[];
  onChange: (grants: GrantDraft[]) => void;
  mayGiveAdmin: boolean;
  error: (i: number, field: "role" | "unit" | "valid_from" | "valid_to") => string | undefined;
}

function Grants({ grants, onChange, mayGiveAdmin, error }: GrantsProps) {
  const { t } = useTranslation("people");
  const add = () => {
    const key = Math.max(0, ...grants.map((grant) => grant.key)) + 1;
    onChange([...grants, emptyGrant(key)]);
  };
  return (
    <Fields label={t("grant.title")}>
      <div className={classes.grants}>
        {grants.map((grant, i) => (
          <GrantFields
            key={grant.key}
            grant={grant}
            mayGiveAdmin={mayGiveAdmin}
            error={(field) => error(i, field)}
            onChange={(patch) =>
              onChange(grants.map((g) => (g.key === grant.key ? { ...g, ...patch } : g)))
            }
            onDrop={
              grants.length > 1
                ? () => onChange(grants.filter((g) => g.key !== grant.key))
                : undefined
            }
          />
        ))}
      </div>
      <div>
        <Button size="xs" variant="default" onClick={add}>
          {t("grant.add")}
        </Button>
      </div>
    </Fields>
  );
}
