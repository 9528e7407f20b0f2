import { NativeSelect } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { provincesQuery } from "@/api/queries";
import { meQuery } from "@/api/session";
import classes from "./indicator-page.module.css";
import { homePlace, OLD_MAP_DAY } from "./place";
import type { MapKind } from "./queries";

/** The provinces of a map, and the one that is read when the address names none. */
export function usePlace(unit: string | undefined, map: MapKind, scopes: readonly string[]) {
  const { data: me } = useSuspenseQuery(meQuery);
  const { data: now } = useSuspenseQuery(provincesQuery());
  const { data: old } = useSuspenseQuery(provincesQuery(OLD_MAP_DAY));
  const home = homePlace(me.home?.key ?? null, scopes, now.items) ?? "viet-nam";
  return { unit: unit ?? home, now: now.items, old: old.items, shown: map === "old" ? old : now };
}

interface Props {
  unit: string;
  name: string;
  provinces: readonly { key: string; name: string }[];
  onUnit: (key: string) => void;
}

export function PlaceSelect({ unit, name, provinces, onUnit }: Props) {
  const { t } = useTranslation("indicator");
  const listed = provinces.map((p) => ({ value: p.key, label: p.name }));
  // An agency, or a place of the other map, is not in the list but must be named all the same.
  const own = listed.some((p) => p.value === unit) ? [] : [{ value: unit, label: name }];
  return (
    <NativeSelect
      className={classes.place}
      aria-label={t("place")}
      value={unit}
      onChange={(e) => onUnit(e.target.value)}
      data={[...own, ...listed]}
    />
  );
}
