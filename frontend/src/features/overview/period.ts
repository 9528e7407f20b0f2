/** The last quarter of the official scheme (NĐ 09/2019: it ends on the 14th of its last month) that has closed by that day. */
export function latestClosedQuarter(day: string): string {
  const year = Number(day.slice(0, 4));
  const closed = ["03-14", "06-14", "09-14", "12-14"].filter((end) => day.slice(5) > end).length;
  return closed === 0 ? `${year - 1}-Q4` : `${year}-Q${closed}`;
}
