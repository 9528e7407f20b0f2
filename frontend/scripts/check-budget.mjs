/** Fails when the first load of the overview needs more than 170 KB of compressed JavaScript. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 170;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/** An entry and everything it imports at once; what it imports on demand is not fetched. */
function needs(name, found = new Set()) {
  const part = manifest[name];
  if (!part || found.has(part.file)) return found;
  found.add(part.file);
  for (const next of part.imports ?? []) needs(next, found);
  return found;
}

const weigh = (files) =>
  [...files]
    .filter((file) => file.endsWith(".js"))
    .reduce(
      (sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length,
      0,
    ) / 1024;

const first = needs("index.html");
for (const start of [
  "src/features/overview/overview-page.tsx",
  ...["common", "ui", "overview"].map((space) => `src/locales/vi/${space}.json`),
])
  needs(start, first);
const kb = weigh(first);
console.log(`First load of the overview: ${kb.toFixed(1)} KB of ${BUDGET_KB} KB`);
for (const [name, part] of Object.entries(manifest)) {
  const more = [...needs(name)].filter((file) => !first.has(file));
  if (part.isDynamicEntry && name.endsWith("-page.tsx"))
    console.log(`  ${name.split("/").at(-1)}: ${weigh(more).toFixed(1)} KB more`);
}
process.exitCode = kb > BUDGET_KB ? 1 : 0;
