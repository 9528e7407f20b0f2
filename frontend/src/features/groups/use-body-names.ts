import { useQuery } from "@tanstack/react-query";
import { planApi, unwrap } from "@/api/clients";
import { bodyNames } from "./rule";

/** Names of the bodies of a province (of Đồng Tháp or any other: bodies of one name have one key part). */
export function useBodyNames(territory: string | undefined): Map<string, string> {
  const { data } = useQuery({
    queryKey: ["org-units", "bodies", territory],
    queryFn: async () => {
      const ask = (kind: "department" | "party_body" | "mass_organisation" | "press") =>
        unwrap(
          planApi.GET("/v1/org-units", {
            params: { query: { limit: 200, kind, ...(territory && { province: territory }) } },
          }),
        );
      const pages = await Promise.all(
        (["department", "party_body", "mass_organisation", "press"] as const).map(ask),
      );
      return pages.flatMap((page) => page.items);
    },
    staleTime: 3_600_000,
    refetchInterval: false,
  });
  return bodyNames(data ?? []);
}
