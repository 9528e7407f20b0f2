import { IconX } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { State } from "@/theme/tokens";
import { StateMark } from "./state-mark";
import classes from "./toast.module.css";

interface Toast {
  id: number;
  text: string;
  state: State;
}

/** Long enough to be read twice; bad news stays until it is put away. */
const STAYS = 9000;
let toasts: readonly Toast[] = [];
let last = 0;
const watchers = new Set<() => void>();

function change(next: readonly Toast[]) {
  toasts = next;
  for (const watch of watchers) watch();
}
const close = (id: number) => change(toasts.filter((t) => t.id !== id));
const subscribe = (watch: () => void) => {
  watchers.add(watch);
  return () => watchers.delete(watch);
};

/** Says what just happened, to eyes and to screen readers. */
export function tell(text: string, state: State = "on_time") {
  last += 1;
  const id = last;
  change([...toasts.slice(-2), { id, text, state }]);
  if (state !== "overdue") window.setTimeout(() => close(id), STAYS);
}

/** Mounted once, in the frame around all pages; the live region is there before its first words. */
export function Toasts() {
  const { t } = useTranslation("ui");
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className={classes.holder} role="status" aria-live="polite">
      {shown.map((toast) => (
        <div key={toast.id} className={classes.toast}>
          <StateMark state={toast.state} size={14} />
          <p>{toast.text}</p>
          <button
            type="button"
            className={classes.close}
            aria-label={t("toast.close")}
            onClick={() => close(toast.id)}
          >
            <IconX size={15} />
          </button>
        </div>
      ))}
    </div>
  );
}
