import { screen, within } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import type { Plan } from "@/api/clients";
import { renderPage, server } from "@/lib/testing";
import { TileMap } from "@/ui/tile-map";
import { Headline } from "./headline";
import { useCells } from "./use-cells";
import { WeeksAhead } from "./weeks-ahead";

const ZERO = {
  n_on_time: 0,
  n_late: 0,
  n_in_time: 0,
  n_due_soon: 0,
  n_overdue: 0,
  n_no_deadline: 0,
  n_pending: 0,
  n_excluded: 0,
  n_all: 0,
};
/** The worked example of the rates. */
const WORKED: Plan["Standing"] = {
  counts: {
    ...ZERO,
    n_on_time: 14068,
    n_late: 1983,
    n_in_time: 5640,
    n_overdue: 223,
    n_all: 21914,
  },
  completion_rate: 73.25,
  on_time_rate: 86.44,
  overdue_rate: 1.02,
  progress: null,
};

test("every headline rate stands with its counts; what is not known is not 0%", async () => {
  await renderPage(<Headline total={WORKED} />);
  expect(screen.getByText("86,44%")).toBeInTheDocument();
  expect(screen.getByText(/14\.068 trên 16\.274/)).toBeInTheDocument();
  expect(screen.getByText(/16\.051 trên 21\.914/)).toBeInTheDocument();
  expect(screen.getByText("chưa có")).toBeInTheDocument();
});

test("a week without a due day says so in figures, and names its days off", async () => {
  server.use(
    http.get("*/api/plan/v1/scoreboard/upcoming", () =>
      HttpResponse.json({
        as_of: "2026-11-21",
        simulated: false,
        weeks: [
          {
            from: "2026-11-23",
            to: "2026-11-29",
            n: 12,
            days_off: [{ day: "2026-11-24", reason: "Ngày Văn hóa Việt Nam" }],
          },
          { from: "2026-11-30", to: "2026-12-06", n: 0, days_off: [] },
        ],
      } satisfies Plan["Upcoming"]),
    ),
  );
  await renderPage(<WeeksAhead />);
  const [first, second] = await screen.findAllByRole("listitem");
  expect(first).toHaveTextContent("Tuần 23/11nghỉ 24/11 Ngày Văn hóa Việt Nam12");
  expect(second).toHaveTextContent("0");
});

const unit = (code: string, name: string): Plan["UnitRef"] => ({
  id: Number(code),
  key: name,
  name,
  short_name: name,
  code,
  h_code: null,
  valid_to: null,
  kind: "province",
});

function Tiles({ board }: { board: Plan["Scoreboard"] }) {
  const cells = useCells({ board, map: "new", metric: "on-time", league: undefined });
  return (
    <TileMap
      cells={cells}
      label="Bản đồ"
      onPick={() => {}}
      sea={{ key: ["6", "1"], reading: ["4", "12"], children: null }}
    />
  );
}

test("a province without a plan is told from one whose rate is nought", async () => {
  const board: Plan["Scoreboard"] = {
    by: "province",
    map: "new",
    as_of: "2026-11-21",
    simulated: false,
    total: WORKED,
    rows: [
      {
        ...WORKED,
        unit: unit("82", "Đồng Tháp"),
        counts: { ...ZERO, n_overdue: 12, n_all: 12 },
        on_time_rate: 0,
        requested_only: false,
        reason: null,
      },
      {
        ...WORKED,
        unit: unit("01", "Hà Nội"),
        counts: ZERO,
        on_time_rate: null,
        requested_only: false,
        reason: null,
      },
    ],
  };
  await renderPage(<Tiles board={board} />);
  const map = screen.getByRole("group", { name: /^Bản đồ/ });
  expect(
    within(map).getByRole("button", { name: /Đồng Tháp.*0,0% đúng hạn, 0 trên 12/ }),
  ).toBeInTheDocument();
  expect(
    within(map).getByRole("button", { name: /Hà Nội.*không có kế hoạch/ }),
  ).toBeInTheDocument();
  expect(
    within(map).getByRole("button", { name: /Trường Sa.*thuộc.*Khánh Hòa/ }),
  ).toBeInTheDocument();
});
