import { useQuery } from "@tanstack/react-query";
import { provincesQuery } from "@/api/queries";
import type { AssignmentItem } from "./queries";

/** The key of an agency begins with that of its territory. */
const territory = (unit: { key: string }) => unit.key.split("/")[0] ?? "";

/** Who answers today in place of the unit that was charged; in another territory also which one, for names repeat. */
export function useSuccessor({ unit, answered_by: today }: AssignmentItem): string | null {
  const { data } = useQuery(provincesQuery());
  if (!today || today.id === unit.id) return null;
  const moved = today.key.includes("/") && territory(today) !== territory(unit);
  const place = data?.items.find((one) => one.key === territory(today))?.short_name;
  const named = place !== undefined && today.name.includes(place);
  return moved && place && !named ? `${today.name} (${place})` : today.name;
}
