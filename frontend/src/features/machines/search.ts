import { oneOf } from "@/lib/search";

export interface MachinesSearch {
  show?: "active" | "revoked" | "all" | undefined;
}

export const machinesSearch = (search: Record<string, unknown>): MachinesSearch => ({
  show: oneOf(search.show, ["active", "revoked", "all"]),
});
