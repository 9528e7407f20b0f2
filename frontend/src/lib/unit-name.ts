interface Named {
  kind: string;
  name: string;
  short_name: string;
}

/** Short names exist in Vietnamese only; that of a commune does not say whether it is a ward. */
export const shortName = (unit: Named, language: string): string =>
  unit.kind === "province" || (unit.kind !== "commune" && language === "vi")
    ? unit.short_name
    : unit.name;
