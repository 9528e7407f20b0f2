import { screen } from "@testing-library/react";
import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { renderPage, server } from "@/lib/testing";
import type { AssignmentItem } from "./queries";
import { useSuccessor } from "./use-successor";

const unit = (id: number, key: string, name: string) => ({ id, key, name });

function Said({ item }: { item: unknown }) {
  return <p>nay: {useSuccessor(item as AssignmentItem) ?? "không đổi"}</p>;
}

const science = "Sở Khoa học và Công nghệ";
const old = unit(1, "tien-giang-den-2025/so-khoa-hoc-va-cong-nghe", science);

test.each([
  [unit(2, "dong-thap/so-khoa-hoc-va-cong-nghe", science), `${science} (Đồng Tháp)`],
  [unit(3, "dong-thap/bao", "Báo Đồng Tháp"), "Báo Đồng Tháp"],
  [unit(4, "tien-giang-den-2025/so-noi-vu", "Sở Nội vụ"), "Sở Nội vụ"],
  [old, "không đổi"],
])("who answers today is told from a namesake by its province", async (answered_by, expected) => {
  const provinces = [{ key: "dong-thap", short_name: "Đồng Tháp" }];
  server.use(http.get("*/v1/provinces", () => HttpResponse.json({ items: provinces })));
  await renderPage(<Said item={{ unit: old, answered_by }} />);
  expect(await screen.findByText(`nay: ${expected}`)).toBeVisible();
});
