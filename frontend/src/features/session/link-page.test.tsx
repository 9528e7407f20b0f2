import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { renderPage, server } from "@/lib/testing";
import { LinkView } from "./link-page";

const INVITATION = {
  kind: "invitation",
  full_name: "Nguyễn Thị Mới",
  email: "moi@dongthap.example",
  expires_at: "2026-11-25T10:00:00+07:00",
};

test("a password typed twice alike is sent; the service's rules are shown at the field", async () => {
  const sent: unknown[] = [];
  server.use(
    http.get("*/v1/auth/links/abc", () => HttpResponse.json(INVITATION)),
    http.post("*/v1/auth/links/abc", async ({ request }) => {
      sent.push(await request.json());
      if (sent.length > 1) return new HttpResponse(null, { status: 204 });
      const errors = [{ pointer: "/password", code: "password_common", detail: "Quá phổ biến." }];
      const body = {
        type: "/problems/invalid",
        title: "Chưa hợp lệ",
        status: 422,
        detail: "",
        errors,
      };
      return HttpResponse.json(body, { status: 422 });
    }),
  );
  await renderPage(<LinkView token="abc" />);
  const user = userEvent.setup();
  const first = await screen.findByLabelText("Mật khẩu mới");
  const again = screen.getByLabelText("Nhập lại mật khẩu");
  const save = screen.getByRole("button", { name: "Đặt mật khẩu" });
  expect(screen.getByRole("heading", { name: "Chào mừng Nguyễn Thị Mới" })).toBeVisible();

  await user.type(first, "12345678");
  await user.type(again, "1234567");
  await user.click(save);
  expect(screen.getByText("Hai lần nhập chưa giống nhau.")).toBeVisible();
  expect(sent).toEqual([]);

  await user.type(again, "8");
  await user.click(save);
  await waitFor(() => expect(first).toHaveAccessibleDescription(/Quá phổ biến/));
  expect(first).toHaveValue("12345678");

  await user.click(save);
  expect(await screen.findByRole("heading", { name: "Đã đặt mật khẩu" })).toBeVisible();
});

test("a used link says so and offers a new one", async () => {
  const gone = {
    type: "about:blank",
    title: "Không tìm thấy",
    status: 404,
    detail: "Liên kết đã dùng.",
  };
  server.use(http.get("*/v1/auth/links/old", () => HttpResponse.json(gone, { status: 404 })));
  await renderPage(<LinkView token="old" />);

  expect(await screen.findByRole("alert")).toHaveTextContent("Liên kết đã dùng.");
  expect(screen.getByText("Xin liên kết mới")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Thử lại" })).toBeNull();
});
