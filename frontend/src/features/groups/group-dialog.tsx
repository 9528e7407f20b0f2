import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "@/lib/draft";
import { otherErrors, problemOf } from "@/lib/problem";
import { Acts, Dialog, Fields } from "@/ui/dialog";
import { ProblemNotice } from "@/ui/problem-notice";
import { tell } from "@/ui/toast";
import { GroupFields } from "./group-fields";
import { useChangeGroup, useCreateGroup } from "./queries";
import { draftOf, emptyGroup, type Group, type GroupDraft, groupBody, meansSomebody } from "./rule";
import { RulePreview } from "./rule-preview";
import { useBodyNames } from "./use-body-names";

interface Props {
  group?: Group;
  territory: string | undefined;
  onDone?: (key: string) => void;
  onClose: () => void;
}

export function GroupDialog({ group, ...rest }: Props) {
  return group ? <Change group={group} {...rest} /> : <Create {...rest} />;
}

function Create({ territory, onDone, onClose }: Omit<Props, "group">) {
  const { t } = useTranslation("groups");
  const draft = useDraft<GroupDraft>("group:new", emptyGroup);
  const create = useCreateGroup();
  return (
    <Form
      title={t("create.open")}
      act={t("create.act")}
      draft={draft.value}
      onChange={draft.set}
      territory={territory}
      note={draft.savedAt ? t("kept") : undefined}
      isPending={create.isPending}
      error={create.error}
      onSend={() =>
        create.mutate(groupBody(draft.value), {
          onSuccess: (made) => {
            draft.drop();
            tell(t("create.done", { name: made.name }));
            onDone?.(made.key);
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}

function Change({ group, territory, onClose }: Props & { group: Group }) {
  const { t } = useTranslation("groups");
  const [began] = useState(group);
  const [draft, setDraft] = useState(() => draftOf(group));
  const change = useChangeGroup(began);
  return (
    <Form
      title={t("change.title", { name: began.name })}
      act={t("change.save")}
      draft={draft}
      onChange={(patch) => setDraft((now) => ({ ...now, ...patch }))}
      territory={territory}
      groupKey={began.key}
      note={began.assignments > 0 ? t("change.note") : undefined}
      isPending={change.isPending}
      error={change.error}
      onSend={() =>
        change.mutate(groupBody(draft), {
          onSuccess: (made) => {
            tell(t("change.done", { name: made.name }));
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}

const placed = ["name", "name_en", "rule/slugs", "rule/exclude", "members", "exclude"];

interface FormProps {
  title: string;
  act: string;
  draft: GroupDraft;
  onChange: (patch: Partial<GroupDraft>) => void;
  territory: string | undefined;
  groupKey?: string;
  note: string | undefined;
  isPending: boolean;
  error: Error | null;
  onSend: () => void;
  onClose: () => void;
}

function Form(props: FormProps) {
  const { title, act, draft, onChange, territory, groupKey, note, isPending, error } = props;
  const { t } = useTranslation("groups");
  const names = useBodyNames(territory);
  const problem = problemOf(error);
  const ready = draft.name.trim() !== "" && meansSomebody(draft);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !isPending) props.onSend();
  };
  return (
    <Dialog title={title} onClose={props.onClose} wide firm={isPending}>
      <form onSubmit={submit} noValidate>
        <Fields>
          <GroupFields draft={draft} onChange={onChange} names={names} problem={problem} />
          <RulePreview draft={draft} territory={territory} groupKey={groupKey} />
          {error && <ProblemNotice error={error} more={otherErrors(problem, placed)} />}
        </Fields>
        <Acts note={note}>
          <Button variant="default" onClick={props.onClose} disabled={isPending}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!ready} loading={isPending}>
            {act}
          </Button>
        </Acts>
      </form>
    </Dialog>
  );
}
