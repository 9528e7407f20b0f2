import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import { expect, test } from "vitest";
import { speak } from "@/lib/i18n";
import { renderPage, server } from "@/lib/testing";
import { makeAssignment, makeObservation } from "./make-for-tests";
import type { Assignment, Observation } from "./queries";
import { WorkView } from "./work-page";

const page = (items: readonly unknown[]) => ({
  items,
  next: null,
  total: items.length,
  total_is_capped: false,
});

const ME = {
  id: 1,
  full_name: "Đỗ Thu Hà",
  email: "ha@example",
  post: null,
  language: "vi",
  simulated: true,
  grants: [],
  home: makeAssignment().unit,
};

function serve(assignments: readonly Assignment[], values: readonly Observation[] = []) {
  server.use(
    http.get("*/v1/auth/me", () => HttpResponse.json(ME)),
    http.get("*/api/plan/v1/assignments", ({ request }) => {
      const wanted = new URL(request.url).searchParams.get("workflow");
      return HttpResponse.json(page(assignments.filter((a) => a.workflow === wanted)));
    }),
    http.get("*/v1/assignments/:id", ({ params }) => {
      const found = assignments.find((a) => a.id === Number(params.id));
      return HttpResponse.json(found, { headers: { ETag: '"v3"' } });
    }),
    http.get("*/v1/tasks/:id", () => HttpResponse.json({ deliverables: [] })),
    http.get("*/v1/observations", () => HttpResponse.json(page(values))),
  );
}

function Work() {
  const [open, setOpen] = useState<string>();
  return <WorkView search={{ open }} onOpen={setOpen} />;
}

const named = (id: number, title: string, own: Partial<Assignment> = {}) =>
  makeAssignment({ id, task: { id, code: "IV", title, timing: "one_off" }, ...own });

const rows = () => screen.getAllByRole("button", { expanded: false }).map((b) => b.textContent);

test("the worst stands first, work that stopped does not stand at all", async () => {
  serve([
    named(1, "Còn lâu", { state: "in_time", due_on: "2026-12-31" }),
    named(2, "Sắp tới", { state: "due_soon", due_on: "2026-11-25" }),
    named(3, "Đã trễ"),
    named(4, "Đã dừng", { state: "excluded" }),
  ]);

  await renderPage(<Work />);

  await screen.findByText("Đã trễ");
  expect(rows().map((text) => text?.slice(0, 7))).toEqual(["Đã trễI", "Sắp tới", "Còn lâu"]);
  expect(screen.getByText(/1 quá hạn, 1 sắp đến hạn/)).toBeVisible();
});

test("J and K walk the rows from anywhere, Enter opens, and typing is left alone", async () => {
  serve([named(1, "Việc một"), named(2, "Việc hai")]);
  await renderPage(<Work />);
  const user = userEvent.setup();
  await screen.findByText("Việc một");

  await user.keyboard("j");
  expect(document.activeElement).toHaveTextContent("Việc một");
  await user.keyboard("jj");
  expect(document.activeElement).toHaveTextContent("Việc hai");
  await user.keyboard("k{Enter}");

  const text = await screen.findByRole("textbox", { name: /Kết quả đã làm/ });
  await user.type(text, "jkj");
  expect(text).toHaveValue("jkj");
});

test("a head finds what waits for a decision before the own work", async () => {
  serve([
    named(1, "Của tôi"),
    named(2, "Chờ tôi", { workflow: "pending_confirmation", may: ["confirm", "return"] }),
  ]);

  await renderPage(<Work />);

  await screen.findByText("Chờ tôi");
  const heaps = screen.getAllByRole("region").map((r) => r.getAttribute("aria-label"));
  expect(heaps.slice(0, 2)).toEqual(["Chờ bạn xác nhận", "Cần báo cáo"]);
});

test("a value is entered as two counts; impossible ones are refused before they are sent", async () => {
  serve([], [makeObservation()]);
  const sent: unknown[] = [];
  server.use(
    http.post("*/v1/observations", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...makeObservation(), warnings: [] }, { status: 201 });
    }),
  );
  await renderPage(<Work />);
  const user = userEvent.setup();
  await user.click(await screen.findByText(/Cán bộ được truyền thông/));
  const form = screen.getByRole("textbox", { name: "Tử số" }).closest("form") as HTMLElement;
  const part = within(form).getByRole("textbox", { name: "Tử số" });
  const all = within(form).getByRole("textbox", { name: "Mẫu số" });
  const send = within(form).getByRole("button", { name: "Gửi duyệt" });

  expect(all).toHaveValue("1000");
  expect(send).toBeDisabled();
  await user.type(part, "1.200");
  expect(part).toHaveAccessibleDescription(/Lớn hơn mẫu số/);
  expect(send).toBeDisabled();
  await user.clear(part);
  await user.type(part, "612");
  expect(within(form).getByText("61,2%")).toBeVisible();
  expect(within(form).getByText(/\+4,2 điểm % so với quý II\/2026/)).toBeVisible();
  await user.click(send);

  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    indicator: "DVC-STAFF-COMM",
    numerator: "612",
    denominator: "1000",
    value_state: "reported",
    submit: true,
  });
});

test("everything is said in English too", async () => {
  serve([named(1, "Việc một")]);
  await speak("en");

  await renderPage(<Work />);

  expect(await screen.findByRole("heading", { name: "My work" })).toBeVisible();
  expect(screen.getByText("21 days overdue")).toBeVisible();
  expect(screen.getByText("31 Oct 2026")).toBeVisible();
});

test("work that came back says so in its row: by whom, when and why", async () => {
  serve([
    named(1, "Đã trả", {
      returned: { by: "Đỗ Văn An", on: "2026-11-20", reason: "Thiếu minh chứng" },
    }),
    named(2, "Chưa trả"),
  ]);
  await renderPage(<Work />);
  const row = await screen.findByRole("button", { name: /Đã trả/ });
  expect(row).toHaveTextContent("Bị trả lại Đỗ Văn An, 20/11/2026: Thiếu minh chứng");
  expect(screen.getByRole("button", { name: /Chưa trả/ })).not.toHaveTextContent("Bị trả lại");
});

const waiting = { workflow: "pending_confirmation", may: [] } satisfies Partial<Assignment>;

test("where reports may not be read, it is not said that there are none", async () => {
  serve([
    named(1, "Của đơn vị khác", { ...waiting, contents_visible: false }),
    named(2, "Của mình", waiting),
  ]);
  await renderPage(<Work />);
  await userEvent.click(await screen.findByRole("button", { name: /Của đơn vị khác/ }));
  expect(await screen.findByText(/chỉ đơn vị và đầu mối tỉnh xem được/)).toBeVisible();
  expect(screen.queryByText("Chưa có báo cáo nào.")).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: /Của mình/ }));
  expect(await screen.findByText("Chưa có báo cáo nào.")).toBeVisible();
});

test("what is only done or not shows no figure", async () => {
  const seen = makeObservation();
  const done = { ...seen.current, numerator: null, denominator: null, value: "1" };
  serve(
    [],
    [
      makeObservation({
        indicator: { ...seen.indicator, kind: "qualitative", unit: "" },
        current: done,
        published: done,
      } as Partial<Observation>),
    ],
  );
  await renderPage(<Work />);
  expect(await screen.findByText(/kỳ trước Có/)).toBeVisible();
  expect(screen.queryByText(/1,0/)).toBeNull();
});
