import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The pages of `/docs` load these from our own origin: closed networks have no other. */
function docsAssets(): Plugin {
  const find = createRequire(import.meta.url).resolve;
  return {
    name: "docs-assets",
    apply: "build",
    generateBundle() {
      for (const name of ["swagger-ui-bundle.js", "swagger-ui.css"]) {
        const source = readFileSync(find(`swagger-ui-dist/${name}`));
        this.emitFile({ type: "asset", fileName: `docs-assets/${name}`, source });
      }
    },
  };
}

const port = process.env.TIENDO_PORT ?? "8000";

export default defineConfig({
  plugins: [react(), docsAssets()],
  resolve: { tsconfigPaths: true },
  json: { stringify: true },
  build: {
    target: "es2023",
    manifest: true,
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
    // What every page needs comes as one file: many small ones compress worse and cost round trips.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "frame", tags: ["$initial"] }] } },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/api": `http://127.0.0.1:${port}` } },
  test: {
    environment: "jsdom",
    setupFiles: ["src/lib/testing.tsx"],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
