import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { todayInVietnam } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import classes from "./calendar.module.css";
import { type Day, dayByKey, isNamed, lookOf, monthsOf, weeksOf } from "./month-grid";

interface Props {
  days: readonly Day[];
  onDay: (day: string) => void;
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** Twelve months. One Tab stop: the arrow keys walk from day to day, Enter opens one. */
export function YearGrid({ days, onDay }: Props) {
  const { t } = useTranslation("calendar");
  const format = useFormat();
  const today = todayInVietnam();
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(days.some((one) => one.day === today) ? today : days[0]?.day);
  const walk = (event: KeyboardEvent) => {
    const next = at && dayByKey(at, event.key);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    grid.current?.querySelector<HTMLButtonElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the day buttons inside.
    <div ref={grid} className={classes.months} onKeyDown={walk}>
      {monthsOf(days).map(([month, all]) => (
        <section key={month} className={`card ${classes.month}`} aria-label={format.period(month)}>
          <h2>{format.period(month)}</h2>
          <table>
            <thead>
              <tr>
                {WEEK.map((i) => (
                  <th key={i} scope="col">
                    <abbr title={t(`weekday.${i}`)} style={{ textDecoration: "none" }}>
                      {t(`weekdayShort.${i}`)}
                    </abbr>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(all).map((week) => (
                <tr key={week.find((cell) => cell !== null)?.day}>
                  {week.map((cell, i) => (
                    <td key={cell?.day ?? WEEK[i]}>
                      {cell && (
                        <DayButton
                          day={cell}
                          isToday={cell.day === today}
                          isStop={cell.day === at}
                          onOpen={() => {
                            setAt(cell.day);
                            onDay(cell.day);
                          }}
                        />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </div>
  );
}

interface ButtonProps {
  day: Day;
  isToday: boolean;
  isStop: boolean;
  onOpen: () => void;
}

function DayButton({ day, isToday, isStop, onOpen }: ButtonProps) {
  const { t } = useTranslation("calendar");
  const look = lookOf(day);
  const words = [
    t(day.working ? "state.working" : "state.off"),
    day.reason,
    day.provisional && t("key.provisional"),
    day.edited && t("key.edited"),
    isToday && t("today"),
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={classes.day}
      data-day={day.day}
      data-look={look}
      data-named={isNamed(day)}
      data-provisional={day.provisional}
      data-edited={day.edited}
      data-today={isToday}
      tabIndex={isStop ? 0 : -1}
      title={day.reason ?? undefined}
      onClick={onOpen}
    >
      {Number(day.day.slice(8))}
      <span className="unseen">, {words.join(", ")}</span>
    </button>
  );
}
