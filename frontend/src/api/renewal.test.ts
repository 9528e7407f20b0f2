import { HttpResponse, http } from "msw";
import { expect, test } from "vitest";
import { server } from "@/lib/testing";
import { renewSession } from "./renewal";

function refreshes(ok: boolean) {
  const calls: string[] = [];
  server.use(
    http.post("*/api/plan/v1/auth/refresh", ({ request }) => {
      calls.push(request.url);
      return new HttpResponse(null, { status: ok ? 204 : 401 });
    }),
  );
  return calls;
}

test("requests that were refused together share one renewal", async () => {
  const calls = refreshes(true);
  const now = Date.now();
  expect(await Promise.all([renewSession(now), renewSession(now)])).toEqual([true, true]);
  expect(calls).toHaveLength(1);
});

test("what another tab renewed since is not renewed again: the cookie works once", async () => {
  const calls = refreshes(true);
  localStorage.setItem("tiendo:renewed", String(Date.now()));
  expect(await renewSession(Date.now() - 1000)).toBe(true);
  expect(calls).toHaveLength(0);
});

test("a session that cannot be renewed is over, and may be asked for again later", async () => {
  const calls = refreshes(false);
  expect(await renewSession(Date.now())).toBe(false);
  expect(await renewSession(Date.now())).toBe(false);
  expect(calls).toHaveLength(2);
});
