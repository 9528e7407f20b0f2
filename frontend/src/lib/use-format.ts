import { useTranslation } from "react-i18next";
import { type Format, formatFor } from "./format";

/** Figures and days in the language of the reader. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(i18n.language);
}
