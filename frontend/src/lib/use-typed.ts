import { useEffect, useRef, useState } from "react";

/** Text that is typed now and asked for after a moment's rest, unless the reader has gone to another page meanwhile. */
export function useTyped(asked: string, ask: (text: string) => void, rest = 300) {
  const [typed, setTyped] = useState(asked);
  const waiting = useRef(0);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  const set = (text: string) => {
    const here = window.location.pathname;
    setTyped(text);
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => {
      if (window.location.pathname === here) ask(text);
    }, rest);
  };
  return [typed, set] as const;
}
