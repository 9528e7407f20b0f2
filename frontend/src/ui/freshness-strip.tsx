import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import classes from "./freshness-strip.module.css";
import { StateMark } from "./state-mark";

export interface Feed {
  name: string;
  /** Hours since the last receipt; null when nothing was ever received. */
  hours: number | null;
  /** The service's own judgement, by the cadence of the feed. */
  late: boolean;
}
interface Props {
  feeds: readonly Feed[];
  /** What sends, in the plural ("tỉnh, thành phố"). */
  unit: string;
  /** The hours after which a feed is late: the line on the scale. */
  limit: number;
  /** When this was asked, as text. */
  asOf: string;
}

/** Each feed is a tick on the hours since its last receipt; late ones are named, on-time ones are only counted. */
export function FreshnessStrip({ feeds, unit, limit, asOf }: Props) {
  const { t } = useTranslation("ui");
  const { count } = useFormat();
  const age = (f: Feed) => f.hours ?? Number.POSITIVE_INFINITY;
  const late = feeds.filter((f) => f.late).sort((a, b) => age(b) - age(a));
  const end = limit * 2.25;
  const left = (hours: number) => `${Math.min(100, (hours / end) * 100)}%`;
  const span = (hours: number) =>
    hours < 72
      ? t("fresh.hours", { n: count(hours) })
      : t("fresh.days", { n: count(Math.floor(hours / 24)) });
  return (
    <section className={classes.strip} aria-label={t("fresh.label")}>
      <p className={classes.said}>
        <StateMark state={late.length ? "due_soon" : "on_time"} size={14} />
        <span>
          <b>
            {count(feeds.length - late.length)}/{count(feeds.length)}
          </b>{" "}
          {t("fresh.sent", { unit, span: span(limit) })}
          {late.length > 0 && t("fresh.late")}
          {late.map((f, i) => (
            <span key={f.name}>
              {i > 0 && ", "}
              <b>{f.name}</b> {f.hours === null ? t("fresh.never") : span(f.hours)}
            </span>
          ))}
        </span>
      </p>
      <div className={classes.scale} aria-hidden="true">
        <span className={classes.limit} style={{ left: left(limit) }} />
        {feeds.map((f) => (
          <i key={f.name} data-late={f.late} style={{ left: left(age(f)) }} />
        ))}
        <small style={{ left: 0 }}>{t("fresh.now")}</small>
        <small style={{ left: left(limit) }}>{span(limit)}</small>
        <small style={{ right: 0 }}>
          {feeds.some((f) => f.hours === null)
            ? t("fresh.neverShort")
            : t("fresh.ago", { span: span(end) })}
        </small>
      </div>
      <p className="note">{t("fresh.asOf", { at: asOf })}</p>
    </section>
  );
}
