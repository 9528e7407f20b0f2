import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/lib/use-format";
import { surface } from "@/theme/tokens";
import { type TrajectoryData, trajectoryOption, trajectoryWords } from "./trajectory-option";

interface Props {
  data: TrajectoryData;
  /** The picture in one sentence, for those who do not see it. Its twin is a table (ChartFrame). */
  said: string;
  height?: number;
}

/** Path, observations, forecast and today on one time axis. ECharts comes with the first chart, not before. */
export function TrajectoryChart({ data, said, height = 420 }: Props) {
  const holder = useRef<HTMLDivElement>(null);
  const mode = useComputedColorScheme("light");
  const format = useFormat();
  const { t } = useTranslation("ui");
  useEffect(() => {
    const node = holder.current;
    if (!node) return;
    let gone = false;
    let end = () => {};
    void import("./echarts").then(({ init }) => {
      if (gone) return;
      const chart = init(node, null, { renderer: "svg" });
      const look = { paint: surface[mode], mode, format, words: trajectoryWords(t) };
      const draw = () =>
        chart.setOption(trajectoryOption(data, { ...look, width: node.clientWidth }), true);
      draw();
      const watch = new ResizeObserver(() => {
        chart.resize();
        draw();
      });
      watch.observe(node);
      end = () => {
        watch.disconnect();
        chart.dispose();
      };
    });
    return () => {
      gone = true;
      end();
    };
  }, [data, mode, format, t]);
  return <div ref={holder} style={{ minHeight: height, flex: 1 }} role="img" aria-label={said} />;
}
