import { useEffect, useRef, useState } from "react";

/** Text that is typed now and asked for after a moment's rest. */
export function useTyped(asked: string, ask: (text: string) => void, rest = 300) {
  const [typed, setTyped] = useState(asked);
  const waiting = useRef(0);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  const set = (text: string) => {
    setTyped(text);
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => ask(text), rest);
  };
  return [typed, set] as const;
}
