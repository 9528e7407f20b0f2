import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { todayInVietnam } from "@/lib/format";
import { useFormat } from "@/lib/use-format";
import { AsOf } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { StateBadge } from "@/ui/state-mark";
import classes from "./alerts.module.css";
import { type Ledger, ledgerQuery } from "./queries";
import type { AlertsSearch } from "./search";

interface Props {
  day: string | undefined;
  onSearch: (patch: Partial<AlertsSearch>) => void;
}

/** Owed = delivered + excused with a reason + failed + still planned; anything else is a fault. */
export function LedgerOfDay({ day, onSearch }: Props) {
  const { t } = useTranslation("alerts");
  const format = useFormat();
  const today = todayInVietnam();
  const { data: ledger } = useSuspenseQuery(ledgerQuery(day));
  const excused = Object.values(ledger.suppressed).reduce((a, b) => a + b, 0);
  return (
    <Section
      card
      title={t("ledger.title")}
      note={t("ledger.note")}
      aside={
        <AsOf
          value={ledger.date}
          max={today}
          onChange={(on) => onSearch({ day: on === today ? undefined : on })}
        />
      }
    >
      <p className={classes.balance}>
        <StateBadge state={ledger.balanced ? "on_time" : "overdue"}>
          {t(ledger.balanced ? "ledger.balanced" : "ledger.unbalanced")}
        </StateBadge>
      </p>
      <table className="data">
        <caption className="unseen">{t("ledger.title")}</caption>
        <tbody>
          <Line name={t("ledger.owed")} n={ledger.owed} strong />
          <Line name={t("ledger.delivered")} n={ledger.delivered} />
          <Line name={t("ledger.excused")} n={excused} />
          <Reasons ledger={ledger} />
          <Line name={t("ledger.failed")} n={ledger.failed} alarm={ledger.failed > 0} />
          <Line name={t("ledger.planned")} n={ledger.planned} />
          {ledger.late > 0 && <Line name={t("ledger.late")} n={ledger.late} alarm nested />}
        </tbody>
      </table>
      <p className="note">
        {t("ledger.sum", {
          owed: format.count(ledger.owed),
          delivered: format.count(ledger.delivered),
          excused: format.count(excused),
          failed: format.count(ledger.failed),
          planned: format.count(ledger.planned),
        })}
      </p>
    </Section>
  );
}

function Reasons({ ledger }: { ledger: Ledger }) {
  const { t } = useTranslation("alerts");
  return Object.entries(ledger.suppressed).map(([reason, n]) => (
    <Line key={reason} name={t(`reason.${reason}`, { defaultValue: reason })} n={n} nested />
  ));
}

interface LineProps {
  name: string;
  n: number;
  strong?: boolean;
  nested?: boolean;
  alarm?: boolean;
}

function Line({ name, n, strong = false, nested = false, alarm = false }: LineProps) {
  const { count } = useFormat();
  return (
    <tr className={strong ? "strong" : nested ? classes.nested : ""}>
      <th scope="row">{name}</th>
      <td className={`num ${alarm ? classes.alarm : ""}`}>{count(n)}</td>
    </tr>
  );
}
