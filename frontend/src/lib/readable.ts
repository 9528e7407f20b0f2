/** Days and moments that stand as ISO text inside what a service wrote, as a reader expects them. Pure. */
import type { Format } from "./format";

const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})/g;
const DAY = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

export const readable = (text: string, format: Format): string =>
  text.replace(INSTANT, (at) => format.instant(at)).replace(DAY, (day) => format.day(day));
