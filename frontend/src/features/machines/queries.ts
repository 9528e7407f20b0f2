import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { type Plan, planApi, unwrap } from "@/api/clients";

export type Machine = Plan["ClientItem"];
export type Secret = Machine["secrets"][number];
export type NewMachine = Plan["ClientCreate"];
/** Only what is sent changes. */
export type MachineChange = Partial<Plan["ClientChange"]>;

export const machinesQuery = (active: boolean | undefined) =>
  infiniteQueryOptions({
    queryKey: ["machines", "list", active],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      unwrap(
        planApi.GET("/v1/api-clients", {
          params: {
            query: {
              limit: 50,
              ...(active !== undefined && { active }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });

function useAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all(
        ["machines", "audit"].map((resource) => client.invalidateQueries({ queryKey: [resource] })),
      ),
  });
}

const one = (machine: Machine) => ({ client_number: machine.id });
const ifSame = (machine: Machine) => ({ "If-Match": `"v${machine.version}"` });

export const useCreateMachine = () =>
  useAct((body: NewMachine) => unwrap(planApi.POST("/v1/api-clients", { body })));

export const useChangeMachine = (machine: Machine) =>
  useAct((body: MachineChange) =>
    unwrap(
      planApi.PATCH("/v1/api-clients/{client_number}", {
        params: { path: one(machine), header: ifSame(machine) },
        body: body as Plan["ClientChange"],
      }),
    ),
  );

export const useAddSecret = (machine: Machine) =>
  useAct(() =>
    unwrap(
      planApi.POST("/v1/api-clients/{client_number}/secrets", { params: { path: one(machine) } }),
    ),
  );

export const useRetireSecret = (machine: Machine) =>
  useAct(
    (secret: Secret): Promise<unknown> =>
      unwrap(
        planApi.DELETE("/v1/api-clients/{client_number}/secrets/{secret_id}", {
          params: { path: { ...one(machine), secret_id: secret.id }, header: ifSame(machine) },
        }),
      ),
  );

export const useRevoke = (machine: Machine) =>
  useAct((reason: string) =>
    unwrap(
      planApi.POST("/v1/api-clients/{client_number}/revoke", {
        params: { path: one(machine) },
        body: { reason },
      }),
    ),
  );
