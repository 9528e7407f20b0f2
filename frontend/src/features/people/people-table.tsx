import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { todayInVietnam } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { lastDay } from "@/lib/validity";
import type { State } from "@/theme/tokens";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import { StateBadge } from "@/ui/state-mark";
import classes from "./people.module.css";
import type { Grant, Person } from "./queries";

const marks: Record<Person["state"], State> = {
  active: "on_time",
  invited: "in_time",
  deactivated: "no_deadline",
  anonymised: "missing",
};

export function PersonState({ person }: { person: Person }) {
  const { t } = useTranslation("people");
  return (
    <StateBadge state={marks[person.state]} plain>
      {t(`state.${person.state}`)}
    </StateBadge>
  );
}

/** A role, for which unit, until when and by whose delegation. */
export function GrantWords({ grant }: { grant: Grant }) {
  const { t } = useTranslation("people");
  const { t: word } = useTranslation();
  const format = useFormat();
  const more = [
    grant.valid_from > todayInVietnam() && t("grant.since", { day: format.day(grant.valid_from) }),
    grant.valid_to && t("grant.until", { day: format.day(lastDay(grant.valid_to)) }),
    grant.delegated_by && t("grant.by", { name: grant.delegated_by }),
  ].filter(Boolean);
  return (
    <>
      <b className={classes.role}>{word(`roles.${grant.role}`)}</b>, {grant.unit.name}
      {more.length > 0 && <span className="note"> · {more.join(" · ")}</span>}
    </>
  );
}

export function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useTranslation("people");
  const format = useFormat();
  const columns: RecordColumn<Person>[] = [
    {
      key: "name",
      head: t("column.name"),
      show: (person) => (
        <div className={classes.name}>
          <Link to="/quan-tri/nguoi-dung/$id" params={{ id: String(person.id) }}>
            {person.full_name}
          </Link>
          <span className="note">
            {[person.post, person.email, person.simulated && t("simulated")]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </div>
      ),
    },
    {
      key: "roles",
      head: t("column.roles"),
      show: (person) =>
        person.grants.length === 0 ? (
          <span className="note">{t("grant.none")}</span>
        ) : (
          <ul className={classes.roles}>
            {person.grants.map((grant) => (
              <li key={grant.id}>
                <GrantWords grant={grant} />
              </li>
            ))}
          </ul>
        ),
    },
    { key: "state", head: t("column.state"), show: (person) => <PersonState person={person} /> },
    {
      key: "factor",
      head: t("column.factor"),
      show: (person) => (
        <span className="whole">{person.second_factor ? t("factor.on") : t("factor.off")}</span>
      ),
    },
    {
      key: "last",
      head: t("column.last"),
      show: (person) =>
        person.last_signed_in_at ? (
          <span className="whole">{format.instant(person.last_signed_in_at)}</span>
        ) : (
          t("never")
        ),
    },
  ];
  return (
    <RecordTable
      caption={t("title")}
      columns={columns}
      rows={people}
      rowKey={(person) => person.id}
      isOver={(person) => !person.active}
    />
  );
}
