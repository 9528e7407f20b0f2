import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { renderPage, server } from "@/lib/testing";
import { FileDialog } from "./file-dialog";
import { PeopleView } from "./people-page";
import { PersonView } from "./person-page";
import type { Person } from "./queries";

const UNIT = {
  id: 41,
  key: "dong-thap/so-khcn",
  name: "Sở Khoa học và Công nghệ",
  short_name: "Sở KH&CN",
  code: null,
  h_code: "H20.41",
  kind: "department",
  valid_to: null,
} as const;
const PERSON: Person = {
  id: 7,
  full_name: "Trần Văn A",
  email: "a.tran@dongthap.example",
  post: "Chuyên viên",
  phone: null,
  language: "vi",
  active: true,
  simulated: false,
  state: "active",
  grants: [
    {
      id: 3,
      role: "officer",
      unit: UNIT,
      valid_from: "2025-07-01",
      valid_to: "2026-12-01",
      delegated_by: null,
    },
  ],
  last_signed_in_at: null,
  second_factor: false,
  sessions: 3,
  may_change: true,
  version: 5,
};

function serve(role: string, person = PERSON) {
  const page = { items: [person], next: null, total: 1, total_is_capped: false };
  server.use(
    http.get("*/v1/auth/me", () =>
      HttpResponse.json({ id: 1, grants: [{ role, unit: UNIT }], home: null, to_do: [] }),
    ),
    http.get("*/v1/people", () => HttpResponse.json(page)),
    http.get("*/v1/people/7", () => HttpResponse.json(person)),
    http.get("*/v1/org-units", () => HttpResponse.json({ ...page, items: [] })),
  );
}

test("a head reads the people of the agency and changes nobody", async () => {
  serve("head", { ...PERSON, may_change: false });
  await renderPage(<PeopleView search={{}} onSearch={() => {}} />);

  expect(await screen.findByRole("link", { name: "Trần Văn A" })).toBeVisible();
  // The service names the first day without the role; people say the last day with it.
  expect(screen.getByText(/đến hết 30\/11\/2026/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Mời người dùng" })).toBeNull();
});

test("deactivating says in numbers what ends, and needs a reason", async () => {
  serve("admin");
  const sent: unknown[] = [];
  server.use(
    http.post("*/v1/people/7/deactivate", async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json({ ...PERSON, active: false, state: "deactivated" });
    }),
  );
  await renderPage(<PersonView id={7} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Ngừng hoạt động" }));
  const sheet = within(await screen.findByRole("dialog"));
  expect(sheet.getByText(/Sẽ kết thúc 3 phiên đăng nhập/)).toBeVisible();
  expect(sheet.getByText("1 vai trò không còn tác dụng.")).toBeVisible();
  const act = sheet.getByRole("button", { name: "Ngừng hoạt động" });
  expect(act).toBeDisabled();

  await user.type(sheet.getByRole("textbox", { name: /Lý do/ }), "Chuyển công tác");
  await user.click(act);
  await waitFor(() => expect(sent).toEqual([{ reason: "Chuyển công tác" }]));
});

test("anonymising is offered only afterwards, and only who types the name can do it", async () => {
  serve("admin", { ...PERSON, active: false, state: "deactivated" });
  await renderPage(<PersonView id={7} />);
  const user = userEvent.setup();
  expect(await screen.findByRole("button", { name: "Cho hoạt động lại" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Xóa danh tính" }));
  const sheet = within(await screen.findByRole("dialog"));
  await user.type(sheet.getByRole("textbox", { name: /Lý do/ }), "Thôi việc");
  const typed = sheet.getByRole("textbox", { name: /Gõ lại họ tên/ });
  await user.type(typed, "Trần Văn B");
  expect(sheet.getByRole("button", { name: "Xóa danh tính" })).toBeDisabled();
  await user.clear(typed);
  await user.type(typed, "Trần Văn A");
  expect(sheet.getByRole("button", { name: "Xóa danh tính" })).toBeEnabled();
});

test("somebody else's change meanwhile is refused with the version that was read", async () => {
  serve("admin");
  const seen: (string | null)[] = [];
  server.use(
    http.patch("*/v1/people/7", async ({ request }) => {
      seen.push(request.headers.get("If-Match"), JSON.stringify(await request.json()));
      const stale = { type: "/problems/stale", title: "Đã đổi", status: 412, detail: "Tải lại." };
      return HttpResponse.json(stale, { status: 412 });
    }),
  );
  await renderPage(<PersonView id={7} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Sửa thông tin" }));
  const post = await screen.findByRole("textbox", { name: "Chức vụ" });
  await user.clear(post);
  await user.click(screen.getByRole("button", { name: "Lưu thay đổi" }));

  expect(await screen.findByText("Tải lại.")).toBeVisible();
  expect(seen).toEqual(['"v5"', '{"post":null}']);
  expect(post).toHaveValue("");
});

test("a file is tried first, says what each line would do, and is carried out only then", async () => {
  const runs: string[] = [];
  server.use(
    http.post("*/v1/people/file", async ({ request }) => {
      const dry_run = new URL(request.url).searchParams.get("dry_run") === "true";
      runs.push(`${dry_run} ${request.headers.get("Content-Type")} ${await request.text()}`);
      return HttpResponse.json({
        rows: [
          { line: 2, status: "created", email: "b@x.example", errors: [] },
          {
            line: 3,
            status: "rejected",
            email: "vua@x.example",
            errors: [{ column: "role", code: "role_unknown", detail: "Không có vai trò này." }],
          },
        ],
        counts: { created: 1, updated: 0, unchanged: 0, rejected: 1 },
        dry_run,
        stored: !dry_run,
      });
    }),
  );
  await renderPage(<FileDialog onClose={() => {}} />);
  const user = userEvent.setup();
  const field = document.querySelector("input[type=file]") as HTMLInputElement;
  await user.upload(field, new File(["email;full_name"], "a.csv", { type: "text/csv" }));

  expect(await screen.findByText("Đọc thử, chưa thay đổi gì")).toBeVisible();
  const lines = screen.getAllByRole("row").slice(1);
  expect(lines[0]).toHaveTextContent("role: Không có vai trò này.");
  await user.click(screen.getByRole("checkbox", { name: "Chỉ nhập khi mọi dòng đều hợp lệ" }));
  expect(screen.getByRole("button", { name: "Thực hiện với 1 dòng" })).toBeDisabled();
  await user.click(screen.getByRole("checkbox", { name: "Chỉ nhập khi mọi dòng đều hợp lệ" }));
  await user.click(screen.getByRole("button", { name: "Thực hiện với 1 dòng" }));

  expect(await screen.findByText("Đã thực hiện")).toBeVisible();
  expect(runs.map((run) => run.split(" ")[0])).toEqual(["true", "false"]);
  expect(runs[0]).toBe("true text/csv email;full_name");
});
