import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { renderPage, server } from "@/lib/testing";
import { AlertsView } from "./alerts-page";
import type { Ledger, Message } from "./queries";

const line = (n: number): Message["lines"][number] => ({
  text: `Việc ${n} – quá hạn`,
  url: `/tasks/${n}?assignment=${n}`,
  state: "overdue",
  due_on: "2026-10-31",
});
const MESSAGE: Message = {
  id: "0b6f7c9e-0000-4000-8000-000000000001",
  at: "2026-11-21T07:00:00+07:00",
  kind: "digest",
  urgency: "normal",
  subject: "7 nhiệm vụ quá hạn",
  lines: [1, 2, 3, 4, 5, 6, 7].map(line),
  n_lines: 7,
  read_at: null,
  simulated: true,
};
const LEDGER: Ledger = {
  date: "2026-11-21",
  owed: 10,
  delivered: 6,
  suppressed: { silenced: 3 },
  failed: 1,
  planned: 0,
  late: 0,
  balanced: true,
};

function serve(roles: string[], messages: Message[], ledger = LEDGER) {
  const grants = roles.map((role) => ({ role, unit: { key: "dong-thap" } }));
  server.use(
    http.get("*/v1/auth/me", () => HttpResponse.json({ id: 1, grants, home: null })),
    http.get("*/v1/inbox", () =>
      HttpResponse.json({
        items: messages,
        next: null,
        total: messages.length,
        total_is_capped: false,
      }),
    ),
    http.get("*/v1/ledger", () => HttpResponse.json(ledger)),
  );
}
const view = () => renderPage(<AlertsView search={{}} onSearch={() => {}} />);

test("a message leads to its tasks, folds what is long, and can be put away as read", async () => {
  serve(["officer"], [MESSAGE]);
  const read: string[] = [];
  server.use(
    http.post("*/v1/inbox/:id/read", ({ params }) => {
      read.push(String(params.id));
      return HttpResponse.json({ ...MESSAGE, read_at: "2026-11-21T08:00:00+07:00" });
    }),
  );
  await view();
  const user = userEvent.setup();

  const first = await screen.findByRole("link", { name: "Việc 1 – quá hạn" });
  expect(first).toHaveAttribute("href", "/tasks/1?assignment=1");
  expect(screen.getAllByRole("link")).toHaveLength(5);
  await user.click(screen.getByRole("button", { name: "Xem thêm 2 dòng" }));
  expect(screen.getAllByRole("link")).toHaveLength(7);
  await user.click(screen.getByRole("button", { name: /Đánh dấu đã đọc/ }));

  await waitFor(() => expect(read).toEqual([MESSAGE.id]));
});

test("an empty inbox teaches, and an officer sees no ledger", async () => {
  serve(["officer"], []);
  await view();

  expect(await screen.findByText("Chưa có tin nào")).toBeVisible();
  expect(screen.queryByText("Sổ nhắc việc trong ngày")).toBeNull();
});

test("a coordinator sees where every debt of the day went, and a fault stands out", async () => {
  serve(["coordinator"], [], { ...LEDGER, balanced: false });
  await view();

  expect(await screen.findByText("10 = 6 + 3 + 1 + 0")).toBeVisible();
  expect(screen.getByText("người nhận đã tắt loại tin này")).toBeVisible();
  expect(screen.getByText(/Không cân/)).toBeVisible();
});
