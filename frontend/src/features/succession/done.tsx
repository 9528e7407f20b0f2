import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { Preview } from "./queries";
import classes from "./succession.module.css";

/** What was done, with the way to each unit. */
export function Done({ done }: { done: Preview }) {
  const { t } = useTranslation("succession");
  const format = useFormat();
  return (
    <section className={`card ${classes.sheet}`} role="status">
      <h2>{t("told", { day: format.day(done.on) })}</h2>
      <ul className={classes.units}>
        {done.units.map((one) => (
          <li key={`${one.unit?.id}${one.name}`} className={classes.unit}>
            {one.unit ? (
              <Link to="/quan-tri/don-vi/$id" params={{ id: String(one.unit.id) }}>
                {one.name}
              </Link>
            ) : (
              <b>{one.name}</b>
            )}
            <span className="soft">{t(`happens.${one.happens}`)}</span>
          </li>
        ))}
      </ul>
      <p className="small">
        {t("move.work", {
          moved: format.count(done.assignments.moved),
          closed: format.count(done.assignments.closed),
        })}{" "}
        {t("move.people", { n: format.count(done.people.moved) })}
      </p>
    </section>
  );
}
