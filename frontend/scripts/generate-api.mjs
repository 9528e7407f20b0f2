/** Types of the three services from their descriptions in openapi/; run it whenever those change. */
import { readdirSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const descriptions = new URL("../openapi/", import.meta.url);
for (const file of readdirSync(descriptions).filter((name) => name.endsWith(".json"))) {
  const types = astToString(await openapiTS(new URL(file, descriptions)));
  const target = new URL(`../src/api/${file.replace(".json", ".d.ts")}`, import.meta.url);
  writeFileSync(target, `/** Generated from openapi/${file} by \`npm run api\`. */\n\n${types}`);
  console.log(`src/api/${file.replace(".json", ".d.ts")}`);
}
