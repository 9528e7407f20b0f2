/** What was typed and not yet sent stays in this browser, one entry per form and person. */
import { useEffect, useRef, useState } from "react";

const prefix = "tiendo:draft:";

interface Kept<T> {
  at: string;
  value: T;
}

export function readDraft<T>(key: string): Kept<T> | null {
  try {
    const raw = window.localStorage.getItem(prefix + key);
    return raw ? (JSON.parse(raw) as Kept<T>) : null;
  } catch {
    return null;
  }
}

export function dropDraft(key: string) {
  try {
    window.localStorage.removeItem(prefix + key);
  } catch {
    // Storage is shut (private window): there was no draft to drop.
  }
}

function writeDraft<T>(key: string, value: T): string | null {
  const at = new Date().toISOString();
  try {
    window.localStorage.setItem(prefix + key, JSON.stringify({ at, value }));
    return at;
  } catch {
    return null;
  }
}

/** Every person's drafts leave the browser with them. */
export function dropAllDrafts() {
  try {
    for (const key of Object.keys(window.localStorage)) {
      if (key.startsWith(prefix)) window.localStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept.
  }
}

/** State that survives a reload, a closed row and a failed send. `savedAt` is null until something was typed. */
export function useDraft<T>(key: string, initial: T) {
  const [kept] = useState(() => readDraft<T>(key));
  const [value, setValue] = useState<T>(kept?.value ?? initial);
  const [savedAt, setSavedAt] = useState<string | null>(kept?.at ?? null);
  const [touched, setTouched] = useState(false);
  const live = useRef({ value, touched });
  live.current = { value, touched };

  useEffect(() => {
    if (!touched) return;
    const wait = window.setTimeout(() => setSavedAt(writeDraft(key, value)), 250);
    return () => window.clearTimeout(wait);
  }, [key, value, touched]);

  // The last keystroke before the row closes must not fall between two saves.
  useEffect(
    () => () => {
      if (live.current.touched) writeDraft(key, live.current.value);
    },
    [key],
  );

  return {
    value,
    savedAt,
    set: (next: Partial<T>) => {
      setTouched(true);
      setValue((now) => ({ ...now, ...next }));
    },
    drop: () => {
      live.current.touched = false;
      setTouched(false);
      dropDraft(key);
      setSavedAt(null);
    },
  };
}
