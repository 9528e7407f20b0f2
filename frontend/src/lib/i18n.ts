/** Words in two languages: one file per feature and language, fetched from our own origin when first needed. */
import i18next from "i18next";
import { initReactI18next } from "react-i18next";

const languages = ["vi", "en"] as const;
export type Language = (typeof languages)[number];

const REMEMBERED = "tiendo:language";
const files = import.meta.glob<Record<string, unknown>>("../locales/*/*.json", {
  import: "default",
});

/** Every namespace there is, for tests that may not wait. */
export const everyNamespace = [
  ...new Set(Object.keys(files).map((path) => path.replace(/^.*\/|\.json$/g, ""))),
];

const isLanguage = (value: unknown): value is Language => languages.some((one) => one === value);

export function currentLanguage(): Language {
  return isLanguage(i18next.language) ? i18next.language : "vi";
}

function remembered(): Language {
  const kept = localStorage.getItem(REMEMBERED);
  return isLanguage(kept) ? kept : "vi";
}

export function speak(language: Language): Promise<unknown> {
  localStorage.setItem(REMEMBERED, language);
  return i18next.changeLanguage(language);
}

/** Ready when the words of the frame are there; those of a page arrive with it, under its Suspense. */
export async function startWords(namespaces: readonly string[] = ["common", "ui"]): Promise<void> {
  i18next.on("languageChanged", (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use({
      type: "backend",
      read: (language: string, namespace: string) => {
        const load = files[`../locales/${language}/${namespace}.json`];
        return load ? load() : Promise.reject(new Error(`No words: ${language}/${namespace}`));
      },
    })
    .use(initReactI18next)
    .init({
      lng: remembered(),
      fallbackLng: false,
      supportedLngs: [...languages],
      ns: [...namespaces],
      defaultNS: "common",
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
