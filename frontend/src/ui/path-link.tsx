import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

/** A link to an address that a service wrote (path and query). Inside the dashboard the page is not loaded anew. */
export function PathLink({ path, children }: { path: string; children: ReactNode }) {
  const router = useRouter();
  const go = (event: MouseEvent) => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (elsewhere || !path.startsWith("/")) return;
    event.preventDefault();
    router.history.push(path);
  };
  return (
    <a href={path} onClick={go}>
      {children}
    </a>
  );
}
