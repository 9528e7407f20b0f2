import type { TFunction } from "i18next";
import { expect, test } from "vitest";
import { formatFor } from "@/lib/format";
import type { OutlineTask } from "./queries";
import { deliveredText, ganttItem } from "./task-figures";

const product = (own: object) => ({ name: "phóng sự", unit: null, quantity: null, ...own });
const make = (own: object) =>
  ({
    state: "overdue",
    start_on: null,
    due_on: "2026-10-31",
    original_due_on: "2026-09-30",
    progress: 40,
    n_leads: 2,
    counts: { n_on_time: 1, n_late: 0, n_all: 2, n_no_deadline: 0 },
    occurrences: [],
    deliverables: [],
    ...own,
  }) as unknown as OutlineTask;

const words = ((key: string, values: object) =>
  `${key} ${Object.values(values ?? {}).join("/")}`) as unknown as TFunction<["plan", "ui"]>;
const text = (own: object) => deliveredText(make(own), formatFor("vi"), words);

test("products with a promise stand before the count of agencies", () => {
  expect(text({})).toBe("board.done 1/2");
  const film = product({ promised: 4, delivered: 1, unit: "chương trình" });
  expect(text({ deliverables: [film] })).toBe("1/4 chương trình");
  const unsaid = product({ promised: null, delivered: 3 });
  expect(text({ deliverables: [unsaid] })).toBe("board.done 1/2");
  const leaflet = product({ promised: 1200, delivered: null });
  expect(text({ deliverables: [film, leaflet, film] })).toBe(
    "1/4 chương trình; chưa có/1.200 phóng sự; board.moreProducts 1",
  );
});

test("the axis gets the first due day and every counted period", () => {
  const item = ganttItem(
    make({
      occurrences: [
        { label: "2025", start_on: "2025-01-01", due_on: "2025-12-31", state: "late" },
        { label: "2024", start_on: "2024-01-01", due_on: "2024-12-31", state: null },
      ],
    }),
    "2025-03-15",
  );
  expect(item).toMatchObject({ start: "2025-03-15", original: "2026-09-30" });
  expect(item.occurrences).toEqual([{ on: "2025-12-31", state: "late" }]);
});
