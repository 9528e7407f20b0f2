/**
 * Renewal of the session. The refresh cookie can be used once: two tabs that use the same one look like a thief to the
 * server. So tabs take turns, and the one that waited finds the work done.
 */
const RENEWED = "tiendo:renewed";
const wasRenewedSince = (moment: number) => Number(localStorage.getItem(RENEWED) ?? 0) >= moment;

let running: Promise<boolean> | undefined;

async function renew(since: number): Promise<boolean> {
  if (wasRenewedSince(since)) return true;
  const answer = await fetch(`${window.location.origin}/api/plan/v1/auth/refresh`, {
    method: "POST",
  });
  if (answer.ok) localStorage.setItem(RENEWED, String(Date.now()));
  return answer.ok;
}

/** True when the session is good again. `since`: when the refused request was sent. */
export function renewSession(since: number): Promise<boolean> {
  running ??= inTurn(() => renew(since)).finally(() => {
    running = undefined;
  });
  return running;
}

/** Browsers without locks (only on plain http to another machine) renew without taking turns. */
async function inTurn(work: () => Promise<boolean>): Promise<boolean> {
  return navigator.locks ? await navigator.locks.request("tiendo:renewal", work) : await work();
}
