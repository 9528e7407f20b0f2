import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test, vi } from "vitest";
import { renderPage, server } from "@/lib/testing";
import { AssignmentActs } from "./assignment-acts";
import { makeAssignment, makeReport } from "./make-for-tests";
import type { Assignment } from "./queries";

const DELIVERABLE = {
  id: 5,
  name: "Cuộc thi",
  unit: "cuộc",
  quantity: 3,
  per: null,
  promised: 3,
  delivered: 1,
  attributes: {},
};

/** The service holds one assignment; what is sent to it is kept for the test to look at. */
function serve(first: Assignment) {
  const kept = { now: first, reports: [] as unknown[], matches: [] as (string | null)[] };
  const etag = () => ({ headers: { ETag: `"v${kept.now.version}"` } });
  server.use(
    http.get("*/v1/assignments/12", () => HttpResponse.json(kept.now, etag())),
    http.get("*/v1/tasks/3", () => HttpResponse.json({ deliverables: [DELIVERABLE] })),
    http.post("*/v1/assignments/12/reports", async ({ request }) => {
      const match = request.headers.get("If-Match");
      kept.matches.push(match);
      if (match !== `"v${kept.now.version}"`) return problem(412, "Người khác vừa thay đổi.");
      kept.reports.push(await request.json());
      kept.now = { ...kept.now, version: kept.now.version + 1 };
      const stored = makeReport({ id: 40 + kept.reports.length, state: "draft" });
      return HttpResponse.json(stored, { status: 201, ...etag() });
    }),
    http.post("*/v1/assignments/12/submit", ({ request }) => {
      const match = request.headers.get("If-Match");
      kept.matches.push(match);
      if (match !== `"v${kept.now.version}"`) return problem(412, "Người khác vừa thay đổi.");
      return HttpResponse.json(kept.now, etag());
    }),
  );
  return kept;
}

const problem = (status: number, detail: string, errors?: unknown) =>
  HttpResponse.json(
    { type: "about:blank", title: "Chưa được", status, detail, request_id: "req-77", errors },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );

const done = () => screen.findByRole("textbox", { name: /Kết quả đã làm/ });
const send = () => screen.getByRole("button", { name: "Gửi xác nhận" });

test("a report goes out with its quantities and evidence, under the version that was seen", async () => {
  const kept = serve(makeAssignment());
  const close = vi.fn();
  await renderPage(<AssignmentActs id={12} onClose={close} />);
  const user = userEvent.setup();

  await user.type(await done(), "Đã xong vòng chung kết.");
  await user.type(await screen.findByRole("textbox", { name: /Cuộc thi/ }), "2");
  await user.click(screen.getByRole("button", { name: "Thêm minh chứng bằng lời" }));
  await user.type(screen.getByRole("textbox", { name: "Tên minh chứng" }), "Biên bản");
  await user.type(screen.getByRole("textbox", { name: "Nội dung" }), "Số 5, ngày 20/11");
  await user.click(send());

  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(kept.reports).toEqual([
    {
      percent: 40,
      text: "Đã xong vòng chung kết.",
      obstacles: null,
      recommendations: null,
      quantities: [{ deliverable_id: 5, quantity: 2 }],
      evidence: [{ kind: "text", title: "Biên bản", text: "Số 5, ngày 20/11" }],
    },
  ]);
  expect(kept.matches).toEqual(['"v3"', '"v4"']);
});

test("what was typed survives closing and opening again, and is gone once sent", async () => {
  serve(makeAssignment());
  const user = userEvent.setup();
  const first = await renderPage(<AssignmentActs id={12} />);
  await user.type(await done(), "Bản nháp");
  first.unmount();

  await renderPage(<AssignmentActs id={12} />);

  expect(await done()).toHaveValue("Bản nháp");
  expect(screen.getByText(/Nháp đã lưu trên máy này/)).toBeVisible();
  await user.click(send());
  await waitFor(() => expect(localStorage.getItem("tiendo:draft:report:12")).toBeNull());
});

test("a refusal stands at its field, with the number to quote", async () => {
  serve(makeAssignment());
  server.use(
    http.post("*/v1/assignments/12/reports", () =>
      problem(422, "Dữ liệu chưa hợp lệ.", [
        { pointer: "/text", code: "too_short", detail: "Ghi rõ kết quả." },
        { pointer: "/surprise", code: "odd", detail: "Điều khác chưa đúng." },
      ]),
    ),
  );
  await renderPage(<AssignmentActs id={12} />);
  const user = userEvent.setup();

  await user.type(await done(), "x");
  await user.click(send());

  await waitFor(() => expect(screen.getByText("req-77")).toBeVisible());
  expect(await done()).toHaveAccessibleDescription(/Ghi rõ kết quả/);
  expect(screen.getByRole("alert")).toHaveTextContent("Điều khác chưa đúng.");
  expect(screen.getByRole("alert")).not.toHaveTextContent("Ghi rõ kết quả.");
  expect(await done()).toHaveValue("x");
});

test("when somebody else was faster both versions stand side by side, and nothing is stored until the new one was seen", async () => {
  const kept = serve(makeAssignment());
  await renderPage(<AssignmentActs id={12} />);
  const user = userEvent.setup();
  await user.type(await done(), "Bản của tôi");
  kept.now = makeAssignment({
    version: 4,
    percent: 90,
    reports: [makeReport({ state: "draft", text: "Bản của đồng nghiệp" })],
  });

  await user.click(send());

  expect(await screen.findByText("Có người vừa thay đổi việc này")).toBeVisible();
  expect(kept.reports).toHaveLength(0);
  expect(screen.getByText("Bản của đồng nghiệp")).toBeVisible();
  expect(await done()).toHaveValue("Bản của tôi");
  expect(send()).toBeDisabled();

  await user.click(screen.getByRole("button", { name: /làm tiếp trên bản mới/ }));
  await user.click(send());
  await waitFor(() => expect(kept.matches).toEqual(['"v3"', '"v4"', '"v5"']));
  expect(kept.reports).toHaveLength(1);
});

test("a report that was stored and not handed over is not stored twice", async () => {
  const kept = serve(makeAssignment());
  let down = true;
  server.use(
    http.post("*/v1/assignments/12/submit", ({ request }) => {
      kept.matches.push(request.headers.get("If-Match"));
      return down ? problem(503, "Máy chủ bận.") : HttpResponse.json(kept.now);
    }),
  );
  const close = vi.fn();
  await renderPage(<AssignmentActs id={12} onClose={close} />);
  const user = userEvent.setup();
  await user.type(await done(), "Một lần thôi");

  await user.click(send());
  expect(await screen.findByText("Máy chủ bận.")).toBeVisible();
  down = false;
  await user.click(send());

  await waitFor(() => expect(close).toHaveBeenCalled());
  expect(kept.reports).toHaveLength(1);
  expect(kept.matches).toEqual(['"v3"', '"v4"', '"v4"']);
});

test("Ctrl+Enter sends, Escape closes and keeps the draft", async () => {
  const kept = serve(makeAssignment());
  const close = vi.fn();
  await renderPage(<AssignmentActs id={12} onClose={close} />);
  const user = userEvent.setup();

  await user.type(await done(), "Xong{Escape}");
  expect(close).toHaveBeenCalledOnce();
  await user.type(await done(), "{Control>}{Enter}{/Control}");

  await waitFor(() => expect(kept.matches).toHaveLength(2));
});

test("a head confirms, and cannot return without a reason", async () => {
  const report = makeReport();
  const waiting = makeAssignment({
    workflow: "pending_confirmation",
    may: ["confirm", "return"],
    reports: [report],
  });
  serve(waiting);
  const bodies: unknown[] = [];
  server.use(
    http.post("*/v1/assignments/12/return", async ({ request }) => {
      bodies.push(await request.json(), request.headers.get("If-Match"));
      return HttpResponse.json(waiting);
    }),
  );
  await renderPage(<AssignmentActs id={12} />);
  const user = userEvent.setup();

  expect(await screen.findByText(report.text)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Trả lại" }));
  expect(await screen.findByText("Trả lại thì phải ghi lý do")).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "Ý kiến" }), "Thiếu quyết định");
  await user.click(screen.getByRole("button", { name: "Trả lại" }));

  await waitFor(() => expect(bodies).toEqual([{ reason: "Thiếu quyết định" }, '"v3"']));
});
