import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { todayInVietnam } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { lastDay } from "@/lib/validity";
import { DayField } from "@/ui/day-field";
import { EmptyState } from "@/ui/empty-state";
import { type RecordColumn, RecordTable } from "@/ui/record-table";
import { Section } from "@/ui/section";
import { type Change, historyQuery, type UnitDetail, type Version } from "./queries";
import classes from "./units.module.css";

interface OnDayProps {
  id: number;
  on: string | undefined;
  onDay: (day: string | undefined) => void;
}

/** "What was this on that day?": the name then, and who answered for it. */
export function OnDay({ id, on, onDay }: OnDayProps) {
  const { t } = useTranslation("units");
  const { t: word } = useTranslation("unitkinds");
  const format = useFormat();
  const { data } = useSuspenseQuery(historyQuery(id, on));
  const { then, answered_by: others } = data;
  const answering = others.filter((unit) => unit.id !== id);
  const facts = then && [then.type, then.parent?.name, then.h_code ?? then.code].filter(Boolean);
  return (
    <Section title={t("then.title")} note={t("then.note")}>
      <div className={`card ${classes.then}`}>
        <div className={classes.day}>
          <DayField
            label={t("then.day")}
            value={on ?? todayInVietnam()}
            onChange={onDay}
            min="1945-09-02"
          />
        </div>
        <div className={classes.answer} role="status">
          {then ? (
            <>
              <p>
                {t("then.was", { day: format.day(data.on) })} <b>{then.name}</b>
              </p>
              <p className="note">{(facts || []).join(" · ")}</p>
            </>
          ) : (
            <p>{t("then.nothing", { day: format.day(data.on) })}</p>
          )}
          {answering.length > 0 && (
            <p className="small">
              {t("then.answers")}{" "}
              {answering.map((unit, i) => (
                <span key={unit.id}>
                  {i > 0 && ", "}
                  <Link
                    to="/quan-tri/don-vi/$id"
                    params={{ id: String(unit.id) }}
                    title={word(`kind.${unit.kind}`)}
                  >
                    {unit.name}
                  </Link>
                </span>
              ))}
            </p>
          )}
        </div>
      </div>
    </Section>
  );
}

/** Every name, code and place that the unit had, newest first. */
export function Versions({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation("units");
  const format = useFormat();
  const columns: RecordColumn<Version>[] = [
    {
      key: "span",
      head: t("column.validity"),
      show: (one) =>
        one.valid_to
          ? t("span.both", {
              from: format.day(one.valid_from),
              to: format.day(lastDay(one.valid_to)),
            })
          : t("span.from", { from: format.day(one.valid_from) }),
    },
    {
      key: "name",
      head: t("column.name"),
      show: (one) => (
        <div className={classes.name}>
          {one.name}
          <span className="note">
            {[one.short_name !== one.name && one.short_name, one.name_en]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </div>
      ),
    },
    {
      key: "type",
      head: t("fact.type"),
      show: (one) => [one.type, one.region].filter(Boolean).join(" · ") || null,
    },
    { key: "parent", head: t("column.parent"), show: (one) => one.parent?.short_name ?? null },
    { key: "code", head: t("column.code"), show: (one) => one.h_code ?? one.code ?? null },
    { key: "instrument", head: t("instrument"), show: (one) => one.instrument ?? null },
  ];
  return (
    <Section title={t("versions.title")} note={t("versions.note")}>
      <RecordTable
        caption={t("versions.title")}
        columns={columns}
        rows={unit.versions.toReversed()}
        rowKey={(one) => one.valid_from}
        isOver={(one) => one.valid_to !== null}
      />
    </Section>
  );
}

/** The two directions of succession. */
export function UnitChanges({ unit }: { unit: UnitDetail }) {
  const { t } = useTranslation("units");
  const none = unit.predecessors.length + unit.successors.length === 0;
  return (
    <Section title={t("changes.title")} note={t("changes.note")}>
      {none ? (
        <EmptyState title={t("changes.none")}>{t("changes.noneHelp")}</EmptyState>
      ) : (
        <ul className={`card ${classes.lines}`}>
          {unit.successors.map((one) => (
            <Line key={`s${one.unit?.id}${one.on}`} change={one} word={t("changes.to")} />
          ))}
          {unit.predecessors.map((one) => (
            <Line key={`p${one.unit?.id}${one.on}`} change={one} word={t("changes.from")} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Line({ change, word }: { change: Change; word: ReactNode }) {
  const { t } = useTranslation("units");
  const format = useFormat();
  return (
    <li className={classes.line}>
      <span className="soft">{format.day(change.on)}</span>
      <div>
        <b>{t(`changes.kind.${change.kind}`)}</b>
        {change.unit && (
          <>
            {" · "}
            {word}{" "}
            <Link to="/quan-tri/don-vi/$id" params={{ id: String(change.unit.id) }}>
              {change.unit.name}
            </Link>
          </>
        )}
        {change.note && <p className="note">{change.note}</p>}
      </div>
    </li>
  );
}
