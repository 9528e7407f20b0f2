import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { State } from "@/theme/tokens";

const shapes: Record<State, ReactNode> = {
  on_time: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.2 2.3 2.3 4.2-4.7" className="cut" />
    </>
  ),
  late: (
    <>
      <rect x="1.5" y="1.5" width="13" height="13" rx="2" fill="currentColor" />
      <path d="m4.8 8.2 2.3 2.3 4.2-4.7" className="cut" />
    </>
  ),
  in_time: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M8 2a6 6 0 0 1 0 12Z" fill="currentColor" />
    </>
  ),
  due_soon: (
    <>
      <path d="M8 .8 15.2 8 8 15.2.8 8Z" fill="currentColor" />
      <path d="M8 4.6V8l2 1.6" className="cut" />
    </>
  ),
  overdue: (
    <>
      <path d="M8 1 15.5 14.5H.5Z" fill="currentColor" />
      <path d="M8 6v4M8 12v.4" className="cut" />
    </>
  ),
  no_deadline: <path d="M2 8h12" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />,
  excluded: (
    <path d="M5.5 3v10M10.5 3v10" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
  ),
  missing: (
    <>
      <rect
        x="2"
        y="2"
        width="12"
        height="12"
        rx="2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="2.4 1.8"
      />
      <path d="m4 12 8-8" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
};

export const toneVar = (state: State, part: "" | "-text" | "-tint" = ""): string =>
  `var(--td-${state.replaceAll("_", "-")}${part})`;

/** The shape of a state. Shape and word carry the meaning; colour only helps. */
export function StateMark({ state, size = 14 }: { state: State; size?: number }) {
  return (
    <svg
      className="state-mark"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      style={{ color: toneVar(state, "-text") }}
    >
      {shapes[state]}
    </svg>
  );
}

interface BadgeProps {
  state: State;
  children?: ReactNode;
  /** Without the tint: in tables and running lines. */
  plain?: boolean;
}

/** Mark and word on the tint of the state. */
export function StateBadge({ state, children, plain = false }: BadgeProps) {
  const { t } = useTranslation("ui");
  const colour = { color: toneVar(state, "-text") };
  return (
    <span
      className={plain ? "badge badge-plain" : "badge"}
      style={plain ? colour : { ...colour, background: toneVar(state, "-tint") }}
    >
      <StateMark state={state} size={12} />
      {children ?? t(`state.${state}.short`)}
    </span>
  );
}
