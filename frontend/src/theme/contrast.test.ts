/** Measures every pair of colours that is ever put together: WCAG 2.2 AA, and told apart by colour-blind eyes. */
import { expect, test } from "vitest";
import { type Mode, rateScale, stateOrder, stateTone, surface } from "./tokens";

type Rgb = readonly [number, number, number];

const linear = (hex: string): Rgb => {
  const part = (i: number) => {
    const v = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(linear(a)), luminance(linear(b))];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const oklab = ([r, g, b]: Rgb): Rgb => {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
};
/** Machado, Oliveira, Fernandes 2009, full severity, on linear light. */
const eyes: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
function distance(eye: readonly [Rgb, Rgb, Rgb], a: string, b: string): number {
  const see = (hex: string): Rgb => {
    const [r, g, b] = linear(hex);
    const cut = (row: Rgb) => Math.min(1, Math.max(0, row[0] * r + row[1] * g + row[2] * b));
    return [cut(eye[0]), cut(eye[1]), cut(eye[2])];
  };
  const [p, q] = [oklab(see(a)), oklab(see(b))];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]) * 100;
}

const modes: Mode[] = ["light", "dark"];

test.each(modes)("words can be read on every surface, %s", (mode) => {
  const s = surface[mode];
  for (const ink of [s.ink, s.inkSoft, s.inkFaint, s.link]) {
    for (const ground of [s.page, s.card, s.sunken, s.selected]) {
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
  expect(contrast(s.brandInk, s.brand)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(s.owedInk, s.owed)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(s.lineStrong, s.card)).toBeGreaterThanOrEqual(3);
  expect(contrast(s.focus, s.page)).toBeGreaterThanOrEqual(3);
});

test.each(modes)("states can be seen as bars and read as words, %s", (mode) => {
  const s = surface[mode];
  for (const state of stateOrder) {
    const tone = stateTone[mode][state];
    for (const ground of [s.card, s.page]) {
      expect(contrast(tone.fill, ground), `${state} fill`).toBeGreaterThanOrEqual(3);
      expect(contrast(tone.text, ground), `${state} text`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(tone.text, tone.tint), `${state} on its tint`).toBeGreaterThanOrEqual(4.5);
  }
  for (const step of rateScale[mode]) {
    expect(contrast(step.ink, step.fill), step.fill).toBeGreaterThanOrEqual(4.5);
  }
});

test.each(modes)("solid states differ for colour-blind eyes too, %s", (mode) => {
  const patterned = ["no_deadline", "excluded", "missing"];
  const solid = stateOrder.filter((state) => !patterned.includes(state));
  for (const [name, eye] of Object.entries(eyes)) {
    for (const a of solid) {
      for (const b of solid.filter((other) => other > a)) {
        const far = distance(eye, stateTone[mode][a].fill, stateTone[mode][b].fill);
        expect(far, `${name}: ${a}/${b}`).toBeGreaterThan(7.5);
      }
    }
    rateScale[mode].slice(1).forEach((step, i) => {
      const far = distance(eye, step.fill, rateScale[mode][i]?.fill ?? "#000000");
      expect(far, `${name}: class ${i}`).toBeGreaterThan(10);
    });
  }
});
