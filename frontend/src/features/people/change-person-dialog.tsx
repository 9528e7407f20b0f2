import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { otherErrors, problemOf } from "@/lib/problem";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { type FactsDraft, factNames, factsOf, PersonFields, personBody } from "./person-fields";
import { type Person, useChangePerson } from "./queries";

/** Sends only what differs. Somebody else's change meanwhile is refused by the service and said here. */
export function ChangePersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation("people");
  const [began] = useState(person);
  const [facts, setFacts] = useState<FactsDraft>(() => factsOf(person));
  const change = useChangePerson(began);
  const problem = problemOf(change.error);
  const before = personBody(factsOf(began));
  const body = Object.fromEntries(
    Object.entries(personBody(facts)).filter(
      ([name, value]) => before[name as keyof typeof before] !== value,
    ),
  );
  const changed = Object.keys(body).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!changed || change.isPending) return;
    change.mutate(body, {
      onSuccess: () => {
        tell(t("change.done", { name: facts.full_name }));
        onClose();
      },
    });
  };
  return (
    <Dialog title={t("change.title")} onClose={onClose} wide firm={change.isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <PersonFields
            facts={facts}
            onChange={(patch) => setFacts((now) => ({ ...now, ...patch }))}
            problem={problem}
          />
          {change.error && (
            <ProblemNotice error={change.error} more={otherErrors(problem, factNames)} />
          )}
        </Fields>
        <Acts>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!changed} loading={change.isPending}>
            {t("change.save")}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}
