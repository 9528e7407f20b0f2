interface Props {
  values: readonly number[];
  width?: number;
  height?: number;
  /** The same span of values for every row, so that slopes compare. */
  span?: number;
}

/** Direction at a glance. The number beside it carries the value, so it says nothing to a screen reader. */
export function Sparkline({ values, width = 72, height = 22, span = 0.14 }: Props) {
  if (values.length < 2) return <svg width={width} height={height} aria-hidden="true" />;
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const low = middle - span / 2;
  const high = middle + span / 2;
  const x = (i: number) => 2 + (i * (width - 6)) / (values.length - 1);
  const y = (v: number) =>
    height - 3 - ((Math.min(high, Math.max(low, v)) - low) / (high - low)) * (height - 6);
  const last = values.length - 1;
  return (
    <svg width={width} height={height} aria-hidden="true">
      <polyline
        points={values.map((v, i) => `${x(i).toFixed(1)},${y(v).toFixed(1)}`).join(" ")}
        fill="none"
        stroke="var(--td-line-strong)"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle cx={x(last)} cy={y(values[last] ?? low)} r="2.6" fill="var(--td-ink)" />
    </svg>
  );
}
