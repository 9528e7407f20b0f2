import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import {
  density,
  type Mode,
  radius,
  rateScale,
  space,
  stateOrder,
  stateTone,
  surface,
  type,
} from "./tokens";

/** Ten steps of ink blue, the only colour that Mantine's own parts use. */
const ink: MantineColorsTuple = [
  "#eef3f7",
  "#dbe6ee",
  "#b5cbdb",
  "#8cb0c9",
  "#6395b5",
  "#3c759a",
  "#2a658c",
  "#1d4f70",
  "#1d3b53",
  "#132a3d",
];

/** Mantine's own greys in the dark, taken from our surfaces so that its parts sit on the same stone. */
const d = surface.dark;
const dark: MantineColorsTuple = [
  d.ink,
  d.inkSoft,
  d.inkFaint,
  d.lineStrong,
  "#3d4852",
  "#313b44",
  "#222a31",
  d.card,
  d.page,
  d.sunken,
];

export const theme = createTheme({
  fontFamily: type.family,
  headings: { fontFamily: type.family, fontWeight: "600" },
  colors: { ink, dark },
  primaryColor: "ink",
  primaryShade: { light: 7, dark: 5 },
  defaultRadius: radius.control,
  cursorType: "pointer",
  respectReducedMotion: true,
  fontSizes: {
    xs: `${type.size.note}rem`,
    sm: `${type.size.small}rem`,
    md: `${type.size.body}rem`,
    lg: `${type.size.lead}rem`,
    xl: `${type.size.title}rem`,
  },
});

const kebab = (name: string) =>
  name.replaceAll("_", "-").replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

function variables(mode: Mode): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(surface[mode])) out[`--td-${kebab(name)}`] = value;
  for (const state of stateOrder) {
    const tone = stateTone[mode][state];
    out[`--td-${kebab(state)}`] = tone.fill;
    out[`--td-${kebab(state)}-text`] = tone.text;
    out[`--td-${kebab(state)}-tint`] = tone.tint;
  }
  rateScale[mode].forEach((step, i) => {
    out[`--td-rate-${i}`] = step.fill;
    out[`--td-rate-${i}-ink`] = step.ink;
  });
  out["--mantine-color-body"] = surface[mode].page;
  out["--mantine-color-text"] = surface[mode].ink;
  out["--mantine-color-dimmed"] = surface[mode].inkFaint;
  out["--mantine-color-placeholder"] = surface[mode].inkFaint;
  out["--mantine-color-anchor"] = surface[mode].link;
  out["--mantine-color-default"] = surface[mode].card;
  out["--mantine-color-default-hover"] = surface[mode].selected;
  out["--mantine-color-default-border"] = surface[mode].lineStrong;
  out["--mantine-color-error"] = stateTone[mode].overdue.text;
  return out;
}

/** One source: TypeScript tokens become CSS variables (`--td-…`); style sheets know only these. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    ...Object.fromEntries(Object.entries(space).map(([k, v]) => [`--td-space-${k}`, `${v}px`])),
    ...Object.fromEntries(Object.entries(radius).map(([k, v]) => [`--td-radius-${k}`, `${v}px`])),
    ...Object.fromEntries(Object.entries(density).map(([k, v]) => [`--td-row-${k}`, `${v}px`])),
    "--td-font-figures": type.figures,
    ...Object.fromEntries(Object.entries(type.size).map(([k, v]) => [`--td-text-${k}`, `${v}rem`])),
  },
  light: variables("light"),
  dark: variables("dark"),
});
