import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { type Verdict, verdictState } from "@/theme/tokens";
import classes from "./bullet-target.module.css";
import { toneVar } from "./state-mark";

export interface BulletMark {
  year: number;
  value: number;
}
interface Props {
  now: number | null;
  base: number | null;
  path: number | null;
  /** The nearest past or coming targets; those before `year` are drawn hollow. */
  targets: readonly BulletMark[];
  year: number;
  verdict: Verdict;
  /** The end of the axis, and what follows a number ("%"). */
  max?: number;
  unit?: string;
}

/** Value against its marks: where it began, where the path stands today, its targets. */
export function BulletTarget(props: Props) {
  const { now, base, path, targets, year, verdict, max = 100, unit = "%" } = props;
  const { t } = useTranslation("ui");
  const { decimal } = useFormat();
  const at = (v: number) => `${Math.min(100, Math.max(0, (v / max) * 100))}%`;
  const said = [
    now === null ? t("bullet.missing") : t("bullet.now", { value: decimal(now) + unit }),
    base !== null && t("bullet.base", { value: decimal(base) + unit }),
    path !== null && t("bullet.path", { value: decimal(path) + unit }),
    ...targets.map((m) => t("bullet.target", { year: m.year, value: decimal(m.value, 0) + unit })),
  ].filter(Boolean);
  return (
    <div className={classes.bullet} role="img" aria-label={said.join(", ")}>
      <span className={classes.track} data-empty={now === null} />
      {now !== null && (
        <span
          className={classes.bar}
          style={{ width: at(now), background: toneVar(verdictState[verdict]) }}
        />
      )}
      {base !== null && <span className={classes.base} style={{ left: at(base) }} />}
      {path !== null && <span className={classes.path} style={{ left: at(path) }} />}
      {targets.map((m) => (
        <span
          key={m.year}
          className={classes.mark}
          data-past={m.year < year}
          style={{ left: at(m.value) }}
        />
      ))}
    </div>
  );
}

/** The key to the bullets: `past` and `next` are the years of the hollow and of the filled mark. */
export function BulletKey({ past, next }: { past?: number; next?: number }) {
  const { t } = useTranslation("ui");
  return (
    <ul className={classes.key}>
      <li>
        <i className={classes.keyBar} />
        {t("bullet.keyNow")}
      </li>
      <li>
        <i className={classes.keyPath} />
        {t("bullet.keyPath")}
      </li>
      {past !== undefined && (
        <li>
          <i className={classes.keyMark} data-past="true" />
          {t("bullet.keyTarget", { year: past })}
        </li>
      )}
      {next !== undefined && (
        <li>
          <i className={classes.keyMark} />
          {t("bullet.keyTarget", { year: next })}
        </li>
      )}
      <li>
        <i className={classes.keyBase} />
        {t("bullet.keyBase")}
      </li>
    </ul>
  );
}
