import { Button } from "@mantine/core";
import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import type { State } from "@/theme/tokens";
import { EmptyState } from "@/ui/empty-state";
import { SimulatedMark } from "@/ui/page-header";
import { PathLink } from "@/ui/path-link";
import { ProblemNotice } from "@/ui/problem-notice";
import { Section } from "@/ui/section";
import { Segmented } from "@/ui/segmented";
import { StateBadge } from "@/ui/state-mark";
import classes from "./alerts.module.css";
import { distinct } from "./lines";
import { inboxQuery, type Message, useRead } from "./queries";
import type { AlertsSearch } from "./search";

interface Props {
  unread: boolean;
  onSearch: (patch: Partial<AlertsSearch>) => void;
}

export function Inbox({ unread, onSearch }: Props) {
  const { t } = useTranslation("alerts");
  const inbox = useSuspenseInfiniteQuery(inboxQuery(unread));
  const read = useRead();
  const messages = inbox.data.pages.flatMap((page) => page.items);
  const waiting = messages.some((m) => m.read_at === null);
  return (
    <Section
      title={t("inbox.title")}
      aside={
        <div className={classes.tools}>
          <Segmented
            size="xs"
            label={t("inbox.show")}
            value={unread ? "unread" : "all"}
            onChange={(v) => onSearch({ show: v === "unread" ? "unread" : undefined })}
            data={[
              { value: "all", label: t("inbox.all") },
              { value: "unread", label: t("inbox.unread") },
            ]}
          />
          <Button
            size="xs"
            variant="default"
            disabled={!waiting}
            loading={read.isPending}
            onClick={() => read.mutate(null)}
          >
            {t("inbox.readAll")}
          </Button>
        </div>
      }
    >
      {read.error && <ProblemNotice error={read.error} />}
      {messages.length === 0 ? (
        <EmptyState title={t(unread ? "inbox.noneUnread" : "inbox.empty")}>
          {t("inbox.emptyHelp")}
        </EmptyState>
      ) : (
        <ul className={`card ${classes.messages}`}>
          {messages.map((message) => (
            <MessageRow key={message.id} message={message} onRead={() => read.mutate(message.id)} />
          ))}
        </ul>
      )}
      {inbox.hasNextPage && (
        <Button
          size="xs"
          variant="default"
          mt="sm"
          loading={inbox.isFetchingNextPage}
          onClick={() => void inbox.fetchNextPage()}
        >
          {t("inbox.more")}
        </Button>
      )}
    </Section>
  );
}

const lineState: Record<Message["lines"][number]["state"], State> = {
  in_time: "in_time",
  due_soon: "due_soon",
  overdue: "overdue",
  requested: "no_deadline",
  confirmed: "on_time",
  returned: "due_soon",
  unreachable: "due_soon",
};

/** Mail programs need to be told where a message is from; here it is plain. */
const bare = (subject: string) => subject.replace(/^\[[^\]]*\]\s*/, "");

/** The most pressing lines; the rest is folded away. */
const FEW = 5;

function MessageRow({ message, onRead }: { message: Message; onRead: () => void }) {
  const { t } = useTranslation("alerts");
  const format = useFormat();
  const fresh = message.read_at === null;
  const [all, setAll] = useState(false);
  const once = distinct(message.lines);
  const lines = all ? once : once.slice(0, FEW);
  const rest = message.n_lines - message.lines.length;
  return (
    <li className={classes.message} data-fresh={fresh}>
      <div className={classes.head}>
        <h3>
          {fresh && <span className={classes.dot} aria-hidden="true" />}
          {fresh && <span className="unseen">{t("inbox.fresh")} </span>}
          {bare(message.subject)} {message.simulated && <SimulatedMark />}
        </h3>
        <p className="note">
          {t(`kind.${message.kind}`)} · {format.instant(message.at)}
        </p>
      </div>
      <ul className={classes.lines}>
        {lines.map(({ line, n }) => (
          <li key={`${line.url}${line.text}`}>
            <StateBadge state={lineState[line.state]} plain>
              {t(`line.${line.state}`)}
            </StateBadge>
            <span>
              <PathLink path={line.url}>{line.text}</PathLink>
              {n > 1 && (
                <span className="note"> {t("inbox.times", { count: n, n: format.count(n) })}</span>
              )}
            </span>
          </li>
        ))}
        {!all && once.length > FEW && (
          <li className={classes.more}>
            <Button size="compact-xs" variant="subtle" onClick={() => setAll(true)}>
              {t("inbox.lines", { n: format.count(once.length - FEW) })}
            </Button>
          </li>
        )}
        {all && rest > 0 && (
          <li className="note">{t("inbox.rest", { count: rest, n: format.count(rest) })}</li>
        )}
      </ul>
      {fresh && (
        <Button
          size="compact-xs"
          variant="subtle"
          className={`${classes.read} no-print`}
          onClick={onRead}
          aria-label={t("inbox.readOne", { subject: bare(message.subject) })}
        >
          {t("inbox.read")}
        </Button>
      )}
    </li>
  );
}
