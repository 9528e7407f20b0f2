/** Fails when the two languages differ in their keys or placeholders, or when the code asks for words that are not there. */
import { readdirSync, readFileSync } from "node:fs";

const source = new URL("../src/", import.meta.url);
const faults = [];
/** i18next puts these behind a key for its plural forms; Vietnamese has only `other`. */
const bare = (key) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const holes = (text) =>
  [...new Set((text.match(/\{\{\s*\w+/g) ?? []).map((hole) => hole.replace(/\W/g, "")))]
    .sort()
    .join();

function flat(node, path = "") {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flat(value, `${path}${key}.`),
  );
}

function read(language) {
  const folder = new URL(`locales/${language}/`, source);
  const spaces = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Map(
    spaces.map((name) => [
      name.replace(".json", ""),
      new Map(flat(JSON.parse(readFileSync(new URL(name, folder), "utf8")))),
    ]),
  );
}

/** What is wrong with one text, given the twin file in the other language. */
function fault(key, text, twin) {
  if (text.trim() === "") return `${key} is empty`;
  const there = [...twin].find(([other]) => other === key || bare(other) === bare(key));
  if (!there) return `${key} is missing in the other language`;
  return holes(there[1]) === holes(text) ? undefined : `${key} has other placeholders`;
}

function compare(one, other, language) {
  for (const [space, words] of one) {
    for (const [key, text] of words) {
      const wrong = fault(key, text, other.get(space) ?? new Map());
      if (wrong) faults.push(`${language}/${space}.json: ${wrong}`);
    }
  }
}

const vi = read("vi");
const en = read("en");
compare(vi, en, "vi");
compare(en, vi, "en");

/** Is there a text for `key`? Of a key that is built while running, only the fixed beginning is known. */
function known(room, key, whole) {
  const keys = [...(vi.get(room)?.keys() ?? [])];
  return keys.some((one) => (whole ? one === key || bare(one) === key : one.startsWith(key)));
}

/** `t("a.b")` in the namespaces that the file names by `useTranslation("x")` (a helper names none: any), or `t("x:a.b")`. */
function asked(text) {
  const named = [...text.matchAll(/useTranslation\("(\w+)"/g)].map((match) => match[1]);
  const rooms = named.length > 0 ? named : [...vi.keys()];
  return [...text.matchAll(/\bt\(\s*(?:"([^"]+)"|`([^`]+)`)/g)].map(([, plain, built]) => {
    const [key, room] = (plain ?? built).split("${")[0].split(":").reverse();
    return { key, rooms: room ? [room] : rooms, whole: plain !== undefined };
  });
}

for (const file of readdirSync(source, { recursive: true })) {
  if (!/(?<!\.d)\.tsx?$/.test(file)) continue;
  for (const { key, rooms, whole } of asked(readFileSync(new URL(file, source), "utf8"))) {
    if (!rooms.some((room) => known(room, key, whole)))
      faults.push(`${file}: no words for ${rooms.join("|")}:${key}`);
  }
}

for (const wrong of faults) console.error(wrong);
const total = [...vi.values()].reduce((sum, words) => sum + words.size, 0);
console.log(`${total} words in two languages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
