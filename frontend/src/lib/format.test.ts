import { expect, test } from "vitest";
import { daysBetween, formatFor, printedDay, todayInVietnam } from "./format";

const vi = formatFor("vi");
const en = formatFor("en");

test("numbers are written as each language writes them", () => {
  expect([vi.count(14068), en.count(14068)]).toEqual(["14.068", "14,068"]);
  expect([vi.percent(0.8644, 2), en.percent(0.8644, 2)]).toEqual(["86,44%", "86.44%"]);
  expect([vi.rate(86.44, 2), en.rate(86.44, 2)]).toEqual(["86,44%", "86.44%"]);
  expect([vi.points(-4.1), en.points(2.7)]).toEqual(["−4,1 điểm %", "+2.7 pts"]);
  expect([vi.money(80_000_000), en.money(80_000_000)]).toEqual([
    "80.000.000 đồng",
    "VND 80,000,000",
  ]);
});

test("a figure of the service is text and stays exact to the digit shown", () => {
  expect(vi.decimal("51.6")).toBe("51,6");
  expect(en.count("3214500")).toBe("3,214,500");
});

test("nothing is never nought", () => {
  expect([vi.percent(null), en.rate(null)]).toEqual(["chưa có", "none yet"]);
  expect(vi.rate(0)).toBe("0,0%");
});

test("days are text: no time zone moves them", () => {
  expect([vi.day("2026-12-24"), en.day("2026-12-24")]).toEqual(["24/12/2026", "24 Dec 2026"]);
  expect([vi.dayShort("2026-12-04"), en.dayShort("2026-12-04")]).toEqual(["04/12", "4 Dec"]);
  expect(daysBetween("2026-11-21", "2026-12-01")).toBe(10);
});

test("an instant is read on a wall clock in Việt Nam", () => {
  expect(vi.instant("2026-11-21T18:05:00Z")).toBe("01:05 22/11/2026");
  expect(en.instant("2026-11-21T18:05:00+07:00")).toBe("18:05 21 Nov 2026");
  expect(todayInVietnam(new Date("2026-11-21T17:30:00Z"))).toBe("2026-11-22");
});

test("periods have names", () => {
  expect(vi.period("2026-Q3")).toBe("Quý III/2026");
  expect(vi.inPeriod("2026-Q3")).toBe("quý III/2026");
  expect(vi.period("2026-H1")).toBe("6 tháng đầu năm 2026");
  expect(vi.period("2026-09")).toBe("Tháng 9/2026");
  expect([en.period("2026-Q3"), en.period("2026-09"), en.period("2026")]).toEqual([
    "Q3 2026",
    "Sep 2026",
    "2026",
  ]);
});

test("a place in the outline is cited in words, never as a code", () => {
  expect(["II.2.a.-9", "II.-1.-2", "PL.4", "IV.3.đ"].map(vi.clause)).toEqual([
    "II.2.a, gạch đầu dòng 9",
    "II, gạch đầu dòng 1, gạch đầu dòng 2",
    "Phụ lục 4",
    "IV.3.đ",
  ]);
  expect(["II.2.a.-9", "PL.4"].map(en.clause)).toEqual(["II.2.a, dash 9", "Annex 4"]);
});

test("a target is as short as the paper; without a figure it says nothing", () => {
  expect([vi.target("70", "%"), vi.target("0.5", "%"), vi.target("12", "lớp")]).toEqual([
    "70%",
    "0,5%",
    "12 lớp",
  ]);
  expect([vi.target(null, "%"), en.target("0.5", null)]).toEqual(["", "0.5"]);
});

test("a label that is no period stays as it is", () => {
  expect([vi.inPeriod("2026-11"), vi.inPeriod("2025"), vi.inPeriod("đợt 1-2")]).toEqual([
    "tháng 11/2026",
    "năm 2025",
    "đợt 1-2",
  ]);
});

test("blanks of a printed day are seen", () => {
  expect(printedDay("ngày tháng năm 2020")).toBe("“ngày … tháng … năm 2020”");
  expect(printedDay("ngày 03 tháng 4 năm 2018")).toBe("“ngày 03 tháng 4 năm 2018”");
});
