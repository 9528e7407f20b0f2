/** Every colour, size and distance of the dashboard. Nothing else may hold a hex value. */

export type Mode = "light" | "dark";
export type State =
  | "on_time"
  | "late"
  | "in_time"
  | "due_soon"
  | "overdue"
  | "no_deadline"
  | "excluded"
  | "missing";
export type Verdict =
  | "achieved"
  | "on_track"
  | "acceleration_needed"
  | "off_track"
  | "deteriorating"
  | "no_data";

/** fill: bars and marks, at least 3:1 on every surface. text: words and icons, at least 4.5:1 on surface and tint. */
export interface Tone {
  fill: string;
  text: string;
  tint: string;
}

export const surface = {
  light: {
    page: "#f5f6f4",
    card: "#ffffff",
    sunken: "#eceeeb",
    line: "#dde1dd",
    lineStrong: "#838d92",
    ink: "#17222d",
    inkSoft: "#4a5763",
    inkFaint: "#5d6973",
    brand: "#1d3b53",
    brandInk: "#ffffff",
    brandMark: "#ef7a66",
    brandFocus: "#9fd0ff",
    owed: "#ffd9a0",
    owedInk: "#3b2403",
    link: "#1a5a8a",
    focus: "#0b69c7",
    selected: "#e6eef4",
  },
  dark: {
    page: "#11161b",
    card: "#171d23",
    sunken: "#0c1014",
    line: "#2b343c",
    lineStrong: "#6f7b85",
    ink: "#e8ecef",
    inkSoft: "#b3bec7",
    inkFaint: "#95a2ac",
    brand: "#0c1014",
    brandInk: "#ffffff",
    brandMark: "#ef7a66",
    brandFocus: "#9fd0ff",
    owed: "#ffd9a0",
    owedInk: "#3b2403",
    link: "#82bdec",
    focus: "#76b7f5",
    selected: "#1d2c39",
  },
} as const satisfies Record<Mode, Record<string, string>>;

/** In the order in which they are stacked: finished first, open next, without a date last. */
export const stateOrder: readonly State[] = [
  "on_time",
  "late",
  "in_time",
  "due_soon",
  "overdue",
  "no_deadline",
  "excluded",
  "missing",
];

export const stateTone: Record<Mode, Record<State, Tone>> = {
  light: {
    on_time: { fill: "#479a6c", text: "#1d6b46", tint: "#e6f3ec" },
    late: { fill: "#46461a", text: "#4b4a18", tint: "#f0f0de" },
    in_time: { fill: "#2862b8", text: "#255fa9", tint: "#e7eff9" },
    due_soon: { fill: "#c67c10", text: "#8a5203", tint: "#fdf1dc" },
    overdue: { fill: "#cc3a2e", text: "#b02a21", tint: "#fcebe9" },
    no_deadline: { fill: "#7b8288", text: "#596168", tint: "#eff1f1" },
    excluded: { fill: "#7b8288", text: "#596168", tint: "#eff1f1" },
    missing: { fill: "#858d94", text: "#5d666e", tint: "#f3f4f4" },
  },
  dark: {
    on_time: { fill: "#3f9577", text: "#6cc7a5", tint: "#16302a" },
    late: { fill: "#cfce8d", text: "#d3d295", tint: "#2e2e1c" },
    in_time: { fill: "#5b97f2", text: "#8ab6fa", tint: "#182a45" },
    due_soon: { fill: "#ec960f", text: "#f3b04a", tint: "#38280d" },
    overdue: { fill: "#e34a33", text: "#ff8f7c", tint: "#3d1a15" },
    no_deadline: { fill: "#9aa1a7", text: "#aab2b9", tint: "#252c32" },
    excluded: { fill: "#9aa1a7", text: "#aab2b9", tint: "#252c32" },
    missing: { fill: "#7f8890", text: "#a4adb5", tint: "#20272d" },
  },
};

/** A verdict borrows the hue of the state that means the same; shape and word tell them apart. */
export const verdictState: Record<Verdict, State> = {
  achieved: "on_time",
  on_track: "in_time",
  acceleration_needed: "due_soon",
  off_track: "overdue",
  deteriorating: "overdue",
  no_data: "missing",
};

/** Five classes of the tile map around the neutral middle (80–90 %). Rust to blue is safe for all colour-blind eyes. */
export const rateClasses = [70, 80, 90, 95] as const;
export const rateScale: Record<Mode, readonly { fill: string; ink: string }[]> = {
  light: [
    { fill: "#9c4415", ink: "#ffffff" },
    { fill: "#eab27f", ink: "#17222d" },
    { fill: "#e6e4dc", ink: "#17222d" },
    { fill: "#9cc3dc", ink: "#17222d" },
    { fill: "#22648f", ink: "#ffffff" },
  ],
  dark: [
    { fill: "#e2813f", ink: "#11161b" },
    { fill: "#8a4d27", ink: "#ffffff" },
    { fill: "#3d4042", ink: "#ffffff" },
    { fill: "#2a5f83", ink: "#ffffff" },
    { fill: "#7cc0ea", ink: "#11161b" },
  ],
};

export const space = { hair: 1, xs: 4, sm: 8, md: 12, lg: 16, xl: 24, xxl: 40 } as const;
export const radius = { tile: 4, control: 6, card: 8 } as const;
export const type = {
  family: '"Be Vietnam Pro", "Segoe UI", system-ui, sans-serif',
  /** For columns and tiles only: the same letters, digits of one width. In running text they look loose (7 1). */
  figures: '"TD Figures", "Be Vietnam Pro", "Segoe UI", system-ui, sans-serif',
  /** rem. Vietnamese stacks two marks on a letter (Ễ, Ậ): never below 1.3 of line height. */
  size: { note: 0.75, small: 0.8125, body: 0.875, lead: 1, title: 1.25, page: 1.625, figure: 2.25 },
  leading: { tight: 1.3, normal: 1.5 },
  weight: { normal: 400, medium: 500, strong: 600 },
} as const;
/** Heights of a row in px: a finger needs 44, a mouse 36, a wall of numbers 28. */
export const density = { touch: 44, normal: 36, dense: 28 } as const;

export function rateClass(rate: number | null): number | null {
  if (rate === null) return null;
  const above = rateClasses.findIndex((edge) => rate < edge);
  return above === -1 ? rateClasses.length : above;
}
