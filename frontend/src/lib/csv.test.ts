import { expect, test } from "vitest";
import { csvText } from "./csv";

test("a file opens in Excel with Vietnamese settings, and runs nothing", () => {
  const text = csvText(
    ["Tên", "Số"],
    [
      ['Sở "A"', "1,5"],
      ["=SUM(A1)", "2"],
    ],
  );

  expect(text).toBe('\uFEFF"Tên";"Số"\r\n"Sở ""A""";"1,5"\r\n"\'=SUM(A1)";"2"\r\n');
});
