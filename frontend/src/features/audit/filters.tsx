import { Button, NativeSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTyped } from "@/lib/use-typed";
import { DayField } from "@/ui/day-field";
import { PersonPicker } from "@/ui/person-picker";
import classes from "./audit.module.css";
import { type AuditSearch, auditSearch } from "./search";

interface Props {
  search: AuditSearch;
  onSearch: (patch: Partial<AuditSearch>) => void;
}

const nothing: Partial<AuditSearch> = {
  person: undefined,
  client: undefined,
  subject: undefined,
  action: undefined,
  from: undefined,
  to: undefined,
  request_id: undefined,
};

/** By person, time, object, request. What cannot be asked for is not sent. */
export function Filters({ search, onSearch }: Props) {
  const { t } = useTranslation("audit");
  const { trail, ...rest } = search;
  const isNarrowed = Object.values(rest).some((value) => value !== undefined);
  return (
    <search className={`${classes.filters} no-print`}>
      <PersonPicker
        label={t("filter.person")}
        value={search.person}
        onChange={(person) => onSearch({ person, client: undefined })}
      />
      <DayField
        label={t("filter.from")}
        value={search.from}
        max={search.to}
        onChange={(from) => onSearch({ from })}
      />
      <DayField
        label={t("filter.to")}
        value={search.to}
        min={search.from}
        onChange={(to) => onSearch({ to })}
      />
      <ActionFilter search={search} onSearch={onSearch} />
      <SubjectFilter key={search.subject} search={search} onSearch={onSearch} />
      <RequestFilter key={search.request_id} search={search} onSearch={onSearch} />
      {search.client && <p className="note">{t("filter.client", { id: search.client })}</p>}
      {isNarrowed && (
        <Button variant="subtle" size="sm" onClick={() => onSearch(nothing)}>
          {t("filter.clear")}
        </Button>
      )}
    </search>
  );
}

/** The words of a group ("action", "kind"), by their names. */
function useWords(group: "action" | "kind"): { value: string; label: string }[] {
  const { i18n } = useTranslation("audit");
  const words: Record<string, string> = i18n.getResource(i18n.language, "audit", group) ?? {};
  return Object.entries(words)
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, i18n.language));
}

/** What a row may have done; an act without words of its own can still be asked for from its row. */
function ActionFilter({ search, onSearch }: Props) {
  const { t } = useTranslation("audit");
  const words = useWords("action");
  const known = words.some(({ value }) => value === search.action);
  const own = search.action && !known ? [{ value: search.action, label: search.action }] : [];
  return (
    <Select
      label={t("filter.action")}
      placeholder={t("filter.anyAction")}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("filter.clearAction") }}
      nothingFoundMessage={t("filter.noAction")}
      data={[...words, ...own]}
      value={search.action ?? null}
      onChange={(action) => onSearch({ action: action ?? undefined })}
    />
  );
}

/** A kind and its id; both together name an object. */
function SubjectFilter({ search, onSearch }: Props) {
  const { t } = useTranslation("audit");
  const kinds = useWords("kind");
  const [first = "", ...rest] = (search.subject ?? "").split(":");
  const [kind, setKind] = useState(first);
  const ask = (nextKind: string, id: string) => {
    const subject = nextKind && id.trim() ? `${nextKind}:${id.trim()}` : undefined;
    if (subject !== search.subject) onSearch({ subject: auditSearch({ subject }).subject });
  };
  const [id, setId] = useTyped(rest.join(":"), (typed) => ask(kind, typed), 500);
  const own =
    kind && !kinds.some(({ value }) => value === kind) ? [{ value: kind, label: kind }] : [];
  return (
    <div className={classes.subject}>
      <NativeSelect
        label={t("filter.kind")}
        value={kind}
        onChange={(event) => {
          setKind(event.target.value);
          ask(event.target.value, id);
        }}
        data={[{ value: "", label: t("filter.anyKind") }, ...kinds, ...own]}
      />
      <TextInput
        label={t("filter.id")}
        maxLength={100}
        disabled={kind === ""}
        value={id}
        onChange={(event) => setId(event.currentTarget.value)}
      />
    </div>
  );
}

/** Sent once it has the form of a request id; until then the field says so. */
function RequestFilter({ search, onSearch }: Props) {
  const { t } = useTranslation("audit");
  const read = (typed: string) => auditSearch({ request_id: typed.trim() }).request_id;
  const [typed, setTyped] = useTyped(
    search.request_id ?? "",
    (next) => (next.trim() === "" || read(next)) && onSearch({ request_id: read(next) }),
    500,
  );
  return (
    <TextInput
      label={t("filter.request_id")}
      placeholder={t("filter.request_idHint")}
      spellCheck={false}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      error={typed.trim() !== "" && !read(typed) && t("filter.request_idWrong")}
    />
  );
}
