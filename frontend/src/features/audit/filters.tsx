import { Button, TextInput } from "@mantine/core";
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
      <TypedFilter
        key={`subject ${search.subject}`}
        name="subject"
        search={search}
        onSearch={onSearch}
      />
      <TypedFilter
        key={`action ${search.action}`}
        name="action"
        search={search}
        onSearch={onSearch}
      />
      <TypedFilter
        key={`request ${search.request_id}`}
        name="request_id"
        search={search}
        onSearch={onSearch}
      />
      {search.client && <p className="note">{t("filter.client", { id: search.client })}</p>}
      {isNarrowed && (
        <Button variant="subtle" size="sm" onClick={() => onSearch(nothing)}>
          {t("filter.clear")}
        </Button>
      )}
    </search>
  );
}

interface TypedProps extends Props {
  name: "subject" | "action" | "request_id";
}

/** Text that is sent once it has the form that the service knows; until then the field says which. */
function TypedFilter({ name, search, onSearch }: TypedProps) {
  const { t } = useTranslation("audit");
  const read = (typed: string) => auditSearch({ [name]: typed.trim() })[name];
  const [typed, setTyped] = useTyped(
    search[name] ?? "",
    (next) => (next.trim() === "" || read(next)) && onSearch({ [name]: read(next) }),
    500,
  );
  return (
    <TextInput
      label={t(`filter.${name}`)}
      placeholder={t(`filter.${name}Hint`)}
      spellCheck={false}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      error={typed.trim() !== "" && !read(typed) && t(`filter.${name}Wrong`)}
    />
  );
}
