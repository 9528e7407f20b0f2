import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { useState } from "react";
import { expect, test } from "vitest";
import { renderPage, server } from "@/lib/testing";
import { AuditView } from "./audit-page";
import type { AuditRow } from "./queries";
import { type AuditSearch, auditSearch } from "./search";

const ROW: AuditRow = {
  id: 12,
  at: "2026-11-22T03:04:00Z",
  actor: { kind: "person", id: 5, name: "Đặng Đức Tuấn" },
  action: "role_given",
  subject: { kind: "person", id: "17" },
  before: null,
  after: { role: "head", valid_to: "9999-12-31", valid_from: "2026-11-22" },
  request_id: "01a20139-aaaa",
  sealed: false,
};

function serve() {
  const asked: string[] = [];
  server.use(
    http.get("*/v1/audit", ({ request }) => {
      const url = new URL(request.url);
      asked.push(`${url.pathname.split("/")[2]} ${url.searchParams}`);
      return HttpResponse.json({ items: [ROW], next: null, total: 1, total_is_capped: false });
    }),
    http.get("*/v1/audit/seal", () =>
      HttpResponse.json({ sealed: 11, unsealed: 1, head: "ab".repeat(32), sealed_at: ROW.at }),
    ),
    http.get("*/v1/people", () =>
      HttpResponse.json({ items: [], next: null, total: 0, total_is_capped: false }),
    ),
    http.get("*/v1/people/5", () =>
      HttpResponse.json({ id: 5, full_name: "Đặng Đức Tuấn", email: "t@x.example" }),
    ),
  );
  return asked;
}

function Audit() {
  const [search, setSearch] = useState<AuditSearch>({});
  return <AuditView search={search} onSearch={(patch) => setSearch((s) => ({ ...s, ...patch }))} />;
}

test("a row says in words who did what to what, and what its values mean", async () => {
  serve();
  await renderPage(<Audit />);
  const row = within((await screen.findAllByRole("row"))[1] as HTMLElement);

  expect(row.getByText("Giao vai trò")).toBeVisible();
  expect(row.getByRole("button", { name: /Đặng Đức Tuấn/ })).toBeVisible();
  expect(row.getByText("thủ trưởng")).toBeVisible();
  expect(row.getByText("không thời hạn")).toBeVisible();
  expect(row.getByText("22/11/2026", { selector: "ins" })).toBeVisible();
  expect(row.getByText("chờ niêm phong")).toBeVisible();
  expect(await screen.findByText("11 dòng đã niêm phong")).toBeVisible();
});

test("what stands in a row narrows the list, in the trail that is open", async () => {
  const asked = serve();
  await renderPage(<Audit />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("radio", { name: "Chỉ tiêu" }));
  await user.click(await screen.findByRole("button", { name: /Người dùng 17/ }));
  await user.click(await screen.findByRole("button", { name: /Đặng Đức Tuấn/ }));
  await screen.findByRole("button", { name: "Bỏ mọi điều kiện lọc" });

  expect(asked[0]).toBe("plan limit=50&trail=directory");
  expect(asked.at(-1)).toBe("kpi limit=50&subject=person%3A17&person=5");
});

test.each([
  [
    { subject: "person:17", person: "5" },
    { subject: "person:17", person: "5" },
  ],
  [{ subject: "person" }, {}],
  [{ person: "0; drop", request_id: "a b", from: "2026-02-31", trail: "all" }, {}],
  [
    { request_id: "01a20139-aaaa", to: "2026-11-22", trail: "kpi" },
    { request_id: "01a20139-aaaa", to: "2026-11-22", trail: "kpi" },
  ],
])("an address %j asks for %j", (search, wanted) => {
  const read = Object.entries(auditSearch(search)).filter(([, value]) => value !== undefined);
  expect(Object.fromEntries(read)).toEqual(wanted);
});
