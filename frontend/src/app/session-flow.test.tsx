import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import type { Me } from "@/api/session";
import { server } from "@/lib/testing";
import { makeQueryClient } from "./query-client";
import { makeRouter } from "./router";

const OFFICER: Me = {
  id: 7,
  full_name: "Nguyễn Thị Thu Hà",
  email: "thu.ha@dongthap.example",
  post: "Chuyên viên",
  language: "vi",
  simulated: true,
  grants: [],
  home: null,
  to_do: [],
  second_factor: false,
  recovery_codes: 0,
};
const refusal = (detail: string) =>
  HttpResponse.json(
    { type: "about:blank", title: "Chưa đăng nhập", status: 401, detail, request_id: "req-41" },
    { status: 401, headers: { "Content-Type": "application/problem+json" } },
  );

/** A plan service with one session, which `valid` says is good or not. */
function service(session: { valid: boolean; renewable: boolean }) {
  const seen: string[] = [];
  server.use(
    http.get("*/api/plan/v1/auth/me", () => {
      seen.push("me");
      return session.valid ? HttpResponse.json(OFFICER) : refusal("Hãy đăng nhập.");
    }),
    http.post("*/api/plan/v1/auth/refresh", () => {
      seen.push("refresh");
      session.valid = session.renewable;
      return session.valid ? new HttpResponse(null, { status: 204 }) : refusal("Phiên đã hết.");
    }),
    http.post("*/api/plan/v1/auth/login", async ({ request }) => {
      const { password } = (await request.json()) as { password: string };
      session.valid = password === "đúng mật khẩu";
      return session.valid
        ? new HttpResponse(null, { status: 204 })
        : refusal("Thư điện tử hoặc mật khẩu không đúng.");
    }),
    http.get("*/api/plan/v1/auth/providers", () => HttpResponse.json({ items: [] })),
    http.get("*/api/plan/v1/assignments", () =>
      HttpResponse.json({ items: [], next: null, total: 3, total_is_capped: false }),
    ),
    http.get("*/api/notifier/v1/inbox/count", () => HttpResponse.json({ unread: 2 })),
  );
  return seen;
}

function visit(address: string) {
  const client = makeQueryClient(() => void router.invalidate());
  const router = makeRouter(client, createMemoryHistory({ initialEntries: [address] }));
  render(
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <RouterProvider router={router} />
      </MantineProvider>
    </QueryClientProvider>,
  );
  return router;
}

async function enter(password: string) {
  await userEvent.type(await screen.findByLabelText("Thư điện tử công vụ"), OFFICER.email);
  await userEvent.type(screen.getByLabelText("Mật khẩu"), password);
  await userEvent.click(screen.getByRole("button", { name: "Đăng nhập" }));
}

test("who is not signed in signs in and arrives at the address asked for", async () => {
  service({ valid: false, renewable: false });
  const router = visit("/no-such-page?q=1");

  await enter("đúng mật khẩu");

  expect(await screen.findByText("Không có trang này")).toBeInTheDocument();
  expect(router.state.location.href).toBe("/no-such-page?q=1");
  expect(screen.getByText(OFFICER.full_name, { selector: "nav span b" })).toBeInTheDocument();
  expect(await screen.findByText("6")).toBeInTheDocument();
});

test("a refused sign-in says why, with the number to quote", async () => {
  service({ valid: false, renewable: false });
  visit("/dang-nhap");

  await enter("sai mật khẩu");

  const notice = await screen.findByRole("alert");
  expect(notice).toHaveTextContent("Thư điện tử hoặc mật khẩu không đúng.");
  expect(notice).toHaveTextContent("req-41");
});

test("a session that ran out is renewed once, without a word", async () => {
  const seen = service({ valid: false, renewable: true });
  visit("/no-such-page");

  expect(await screen.findByText("Không có trang này")).toBeInTheDocument();
  expect(seen).toEqual(["me", "refresh", "me"]);
});

const problem = (type: string, status: number, more: object = {}) =>
  HttpResponse.json(
    { type: `/problems/${type}`, title: "Cần thêm", status, detail: "Cần thêm một bước.", ...more },
    { status },
  );

test("the code is asked for only when the service wants it, and a wrong one keeps the step", async () => {
  const session = { valid: false, renewable: false };
  service(session);
  const codes: unknown[] = [];
  server.use(
    http.post("*/api/plan/v1/auth/login", async ({ request }) => {
      const { code } = (await request.json()) as { code?: string };
      codes.push(code);
      session.valid = code === "123456";
      return session.valid
        ? new HttpResponse(null, { status: 204 })
        : problem("second-factor-needed", 401);
    }),
  );
  visit("/no-such-page");
  await enter("đúng mật khẩu");

  const field = await screen.findByLabelText("Mã xác thực hoặc mã dự phòng");
  expect(field).toHaveFocus();
  expect(screen.queryByRole("alert")).toBeNull();
  await userEvent.type(field, "000000{Enter}");
  expect(await screen.findByRole("alert")).toBeInTheDocument();
  await userEvent.clear(field);
  await userEvent.type(field, "123456{Enter}");

  expect(await screen.findByText("Không có trang này")).toBeInTheDocument();
  expect(codes).toEqual([undefined, "000000", "123456"]);
});

test("steps that are left stand before every page, and lead back to the address asked for", async () => {
  service({ valid: true, renewable: true });
  let to_do: Me["to_do"] = ["change_password"];
  server.use(
    http.get("*/api/plan/v1/auth/me", () => HttpResponse.json({ ...OFFICER, to_do })),
    http.post("*/api/plan/v1/auth/password", () => {
      to_do = [];
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const router = visit("/no-such-page?q=1");
  await userEvent.type(await screen.findByLabelText("Mật khẩu đang dùng"), "cũ");
  await userEvent.type(screen.getByLabelText("Mật khẩu mới"), "mới và dài hơn");
  await userEvent.type(screen.getByLabelText("Nhập lại mật khẩu mới"), "mới và dài hơn");
  expect(router.state.location.pathname).toBe("/hoan-tat");
  await userEvent.click(screen.getByRole("button", { name: "Đổi mật khẩu" }));

  expect(await screen.findByText("Không có trang này")).toBeInTheDocument();
  expect(router.state.location.href).toBe("/no-such-page?q=1");
});

test("an identity provider is offered where there is one, and its refusal is put into words", async () => {
  service({ valid: false, renewable: false });
  const items = [{ name: "Cổng Đồng Tháp", start_url: "/api/plan/v1/auth/oidc/start" }];
  server.use(http.get("*/api/plan/v1/auth/providers", () => HttpResponse.json({ items })));
  visit("/dang-nhap?problem=no_account&to=/me");

  const way = await screen.findByRole("link", { name: "Đăng nhập qua Cổng Đồng Tháp" });
  expect(way).toHaveAttribute("href", "/api/plan/v1/auth/oidc/start?next=%2Fme");
  expect(screen.getByRole("alert")).toHaveTextContent("không có tài khoản đang hoạt động ở đây");
});

test("who forgot the password is told the same whatever the address", async () => {
  service({ valid: false, renewable: false });
  server.use(
    http.post("*/api/plan/v1/auth/password/forgotten", () =>
      HttpResponse.json({}, { status: 202 }),
    ),
  );
  visit("/dang-nhap?view=forgotten");
  await userEvent.type(await screen.findByLabelText("Thư điện tử công vụ"), "ai@dongthap.example");
  await userEvent.click(screen.getByRole("button", { name: "Gửi liên kết" }));

  expect(await screen.findByRole("status")).toHaveTextContent(
    "Nếu địa chỉ ai@dongthap.example có tài khoản đang hoạt động",
  );
});
