import { useTranslation } from "react-i18next";
import classes from "./skeleton.module.css";

interface Props {
  height?: number | string;
  width?: number | string;
}

/** The place of something that is on its way, in its size. */
export function Skeleton({ height = 16, width = "100%" }: Props) {
  return <span className={classes.bone} style={{ height, width }} aria-hidden="true" />;
}

const RISING = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

export function SkeletonRows({ rows = 6, height = 36 }: { rows?: number; height?: number }) {
  return (
    <div className={classes.rows}>
      {RISING.slice(0, rows).map((i) => (
        <Skeleton key={i} height={height} />
      ))}
    </div>
  );
}

/** A page on its way: title, figures, a block of rows. */
export function PageSkeleton() {
  const { t } = useTranslation("ui");
  return (
    <div className={classes.page} role="status" aria-busy="true">
      <span className="unseen">{t("waiting")}</span>
      <Skeleton height={34} width="min(28rem, 80%)" />
      <Skeleton height={18} width="min(40rem, 95%)" />
      <div className={classes.figures}>
        {RISING.slice(0, 4).map((i) => (
          <Skeleton key={i} height={72} />
        ))}
      </div>
      <SkeletonRows rows={7} height={44} />
    </div>
  );
}
