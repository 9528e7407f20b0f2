import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { type Plan, planApi, unwrap } from "@/api/clients";

export type Delegation = Plan["DelegationItem"];
export type NewDelegation = Plan["DelegationAdd"];

/** Those that stand or are to come, as far as the reader may see any. */
export const delegationsQuery = queryOptions({
  queryKey: ["delegations", "list"],
  queryFn: () => unwrap(planApi.GET("/v1/delegations", { params: { query: { limit: 200 } } })),
});

function useAct<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all(
        ["delegations", "people"].map((resource) =>
          client.invalidateQueries({ queryKey: [resource] }),
        ),
      ),
  });
}

export const useDelegate = () =>
  useAct((body: NewDelegation) => unwrap(planApi.POST("/v1/delegations", { body })));

export const useRevokeDelegation = () =>
  useAct((delegation: Delegation) =>
    unwrap(
      planApi.DELETE("/v1/delegations/{delegation_id}", {
        params: {
          path: { delegation_id: delegation.id },
          header: { "If-Match": `"v${delegation.version}"` },
        },
      }),
    ),
  );
