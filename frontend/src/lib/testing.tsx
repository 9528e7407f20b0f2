/** What a test of a page needs: words, a server that answers, a router. Never part of the product. */
import "@testing-library/jest-dom/vitest";
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { act, cleanup, render } from "@testing-library/react";
import { setupServer } from "msw/node";
import { type ReactNode, Suspense } from "react";
import { afterAll, afterEach, beforeAll } from "vitest";
import { everyNamespace, speak, startWords } from "@/lib/i18n";

export const server = setupServer();

// At once, not in beforeAll: the API clients take hold of `fetch` when they are imported.
server.listen({ onUnhandledFrame: "error" });

// What jsdom lacks and the parts ask for.
class Nothing {
  observe() {}
  unobserve() {}
  disconnect() {}
}
window.ResizeObserver ??= Nothing as unknown as typeof ResizeObserver;
window.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener: () => {},
  removeEventListener: () => {},
  addListener: () => {},
  removeListener: () => {},
  dispatchEvent: () => false,
  onchange: null,
})) as unknown as typeof window.matchMedia;
if (!document.fonts) Object.defineProperty(document, "fonts", { value: new EventTarget() });
window.scrollTo = (() => {}) as typeof window.scrollTo;
Element.prototype.scrollIntoView ??= () => {};

beforeAll(() => startWords(everyNamespace));
afterEach(async () => {
  cleanup();
  server.resetHandlers();
  window.localStorage.clear();
  await speak("vi");
});
afterAll(() => server.close());

/** The page alone, on a router that knows no other address. */
export async function renderPage(page: ReactNode) {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  });
  const root = createRootRoute({
    component: () => <Suspense fallback="Loading">{page}</Suspense>,
    notFoundComponent: () => null,
  });
  const router = createRouter({
    routeTree: root,
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: the type of the product's router is registered; this one is a stand-in.
  const stand = router as any;
  const view = await act(async () =>
    render(
      <QueryClientProvider client={client}>
        <MantineProvider env="test">
          <RouterProvider router={stand} />
        </MantineProvider>
      </QueryClientProvider>,
    ),
  );
  return { ...view, client, router };
}
