import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { SkeletonRows } from "@/ui/skeleton";
import { StateMark } from "@/ui/state-mark";
import classes from "./admin.module.css";
import { daysIdle, weakKeepers } from "./judge";
import { keepersQuery, machinesTotalQuery } from "./queries";

const IDLE_DAYS = 90;

interface Need {
  key: string;
  link: ReactNode;
  why: string;
}

/** Keepers whose password alone opens the door, keys that nobody uses, rotations left half done. */
export function Needs({ machines }: { machines: boolean }) {
  const { t } = useTranslation("admin");
  const people = usePeopleNeeds();
  const keys = useMachineNeeds(machines);
  if (!people || !keys)
    return (
      <Section title={t("needs.title")}>
        <SkeletonRows rows={3} height={44} />
      </Section>
    );
  const needs = [...people, ...keys];
  return (
    <Section title={t("needs.title")} note={t("needs.note")}>
      {needs.length === 0 ? (
        <EmptyState title={t("needs.none")}>{t("needs.noneHelp")}</EmptyState>
      ) : (
        <ul className={`card ${classes.list}`}>
          {needs.map((need) => (
            <li key={need.key} className={classes.need}>
              <StateMark state="due_soon" size={13} />
              <div>
                {need.link}
                <span className="note">{need.why}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function usePeopleNeeds(): Need[] | undefined {
  const { t } = useTranslation("admin");
  const admins = useQuery(keepersQuery("admin"));
  const coordinators = useQuery(keepersQuery("coordinator"));
  if (!admins.data || !coordinators.data) return undefined;
  const { weak } = weakKeepers([...admins.data.items, ...coordinators.data.items]);
  return weak.map((person) => ({
    key: `person ${person.id}`,
    link: (
      <Link to="/quan-tri/nguoi-dung/$id" params={{ id: String(person.id) }}>
        {person.full_name}
      </Link>
    ),
    why: t("needs.weak"),
  }));
}

function useMachineNeeds(enabled: boolean): Need[] | undefined {
  const { t } = useTranslation("admin");
  const format = useFormat();
  const { data } = useQuery({ ...machinesTotalQuery, enabled });
  if (!enabled) return [];
  if (!data) return undefined;
  const now = new Date();
  return data.items.flatMap((machine) => {
    const link = (
      <Link key={machine.id} to="/quan-tri/may">
        {machine.name}
      </Link>
    );
    const idle = daysIdle(machine, now);
    const needs: Need[] = [];
    if (idle >= IDLE_DAYS)
      needs.push({
        key: `idle ${machine.id}`,
        link,
        why: t("needs.idle", { count: idle, n: format.count(idle) }),
      });
    if (machine.secrets.length > 1)
      needs.push({ key: `secrets ${machine.id}`, link, why: t("needs.secrets") });
    return needs;
  });
}
