/** People, as several pages ask for them. */
import { queryOptions } from "@tanstack/react-query";
import { planApi, unwrap } from "./clients";
import { given } from "./queries";

/** The first few who match; for choosing one, not for reading. */
export const peopleFoundQuery = (asked: { q?: string | undefined; unit?: string | undefined }) =>
  queryOptions({
    queryKey: ["people", "found", asked],
    queryFn: () =>
      unwrap(
        planApi.GET("/v1/people", {
          params: { query: { limit: 20, active: true, ...given(asked) } },
        }),
      ),
    refetchInterval: false,
  });

export const personQuery = (id: number) =>
  queryOptions({
    queryKey: ["people", "one", id],
    queryFn: () =>
      unwrap(planApi.GET("/v1/people/{person_id}", { params: { path: { person_id: id } } })),
  });
