import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { renderPage, server } from "@/lib/testing";
import { MachinesView } from "./machines-page";
import type { Machine } from "./queries";

const SECRET = { id: 4, created_at: "2026-11-01T00:00:00Z", last_used_at: null };
const MACHINE: Machine = {
  id: 9,
  client_id: "kho-h20",
  name: "Kho dữ liệu",
  source: "kho-h20",
  scopes: ["kpi:write"],
  units: [],
  indicators: [],
  rate_limits: { "kpi:write": 120 },
  active: true,
  managed: false,
  simulated: false,
  created_at: "2026-11-01T00:00:00Z",
  last_used_at: null,
  revoked_at: null,
  revoked_reason: null,
  secrets: [SECRET],
  version: 2,
};

function serve(machine: Machine) {
  server.use(
    http.get("*/v1/api-clients", () =>
      HttpResponse.json({ items: [machine], next: null, total: 1, total_is_capped: false }),
    ),
  );
}
const view = () => renderPage(<MachinesView search={{}} onSearch={() => {}} />);

test("a secret is shown once, and goes by its own button alone", async () => {
  serve(MACHINE);
  server.use(
    http.post("*/v1/api-clients/9/secrets", () =>
      HttpResponse.json({ id: 5, secret: "rất-bí-mật" }, { status: 201 }),
    ),
  );
  await view();
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Cấp khóa thứ hai" }));
  const sheet = within(await screen.findByRole("dialog"));
  expect(sheet.getByText("rất-bí-mật")).toBeVisible();

  await user.keyboard("{Escape}");
  expect(sheet.getByText("rất-bí-mật")).toBeVisible();
  await user.click(sheet.getByRole("button", { name: "Tôi đã cất giữ khóa" }));
  expect(screen.queryByText("rất-bí-mật")).toBeNull();
});

test("two live secrets are the most; retiring the last one says what follows", async () => {
  serve({ ...MACHINE, secrets: [SECRET, { ...SECRET, id: 5 }] });
  const first = await view();
  expect(await screen.findByRole("button", { name: "Cấp khóa thứ hai" })).toBeDisabled();
  first.unmount();

  serve(MACHINE);
  await view();
  await userEvent.click(await screen.findByRole("button", { name: "Thu hồi khóa số 4" }));
  expect(await screen.findByText(/Đây là khóa cuối cùng/)).toBeVisible();
});

test("a machine that the system looks after offers no act", async () => {
  serve({ ...MACHINE, managed: true });
  await view();
  expect(await screen.findByText("Hệ thống tự quản lý ứng dụng này.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Thu hồi/ })).toBeNull();
});
