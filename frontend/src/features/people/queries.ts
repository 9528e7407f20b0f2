import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { type Plan, planApi, unwrap } from "@/api/clients";
import type { paths as PlanPaths } from "@/api/plan-api";
import { given } from "@/api/queries";
import type { PeopleSearch } from "./search";

export type Person = Plan["PersonItem"];
export type Grant = Person["grants"][number];
export type NewPerson = Plan["PersonAdd"];
export type NewGrant = Plan["RoleGive"];
export type FileReport =
  PlanPaths["/v1/people/file"]["post"]["responses"][200]["content"]["application/json"];

const asked = ({ q, unit, role, active }: PeopleSearch) =>
  given({ q, unit, role, active: active && active === "yes" });

/** By name, page by page. */
export const peopleQuery = (search: PeopleSearch) =>
  infiniteQueryOptions({
    queryKey: ["people", "list", asked(search)],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      unwrap(
        planApi.GET("/v1/people", {
          params: {
            query: { limit: 50, ...asked(search), ...(pageParam && { cursor: pageParam }) },
          },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });

/** Every act on people changes the list, the one and what the trail says. */
function useAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () =>
      Promise.all(
        ["people", "delegations", "audit"].map((resource) =>
          client.invalidateQueries({ queryKey: [resource] }),
        ),
      ),
  });
}

const one = (person: Person) => ({ path: { person_id: person.id } });
const ifSame = (person: Person) => ({ "If-Match": `"v${person.version}"` });

export const useCreatePerson = () =>
  useAct((body: NewPerson) => unwrap(planApi.POST("/v1/people", { body })));

export const useChangePerson = (person: Person) =>
  useAct((body: Plan["PersonChange"]) =>
    unwrap(
      planApi.PATCH("/v1/people/{person_id}", {
        params: { ...one(person), header: ifSame(person) },
        body,
      }),
    ),
  );

export const useInvite = (person: Person) =>
  useAct(() => unwrap(planApi.POST("/v1/people/{person_id}/invite", { params: one(person) })));

export const useReset = (person: Person) =>
  useAct(() => unwrap(planApi.POST("/v1/people/{person_id}/reset", { params: one(person) })));

export const useForgetSecondFactor = (person: Person) =>
  useAct(() =>
    unwrap(planApi.POST("/v1/people/{person_id}/second-factor/removal", { params: one(person) })),
  );

export const useDeactivate = (person: Person) =>
  useAct((reason: string) =>
    unwrap(
      planApi.POST("/v1/people/{person_id}/deactivate", { params: one(person), body: { reason } }),
    ),
  );

export const useReactivate = (person: Person) =>
  useAct(() => unwrap(planApi.POST("/v1/people/{person_id}/reactivate", { params: one(person) })));

export const useAnonymise = (person: Person) =>
  useAct((reason: string) =>
    unwrap(
      planApi.POST("/v1/people/{person_id}/anonymise", { params: one(person), body: { reason } }),
    ),
  );

export const useGrantRole = (person: Person) =>
  useAct((body: NewGrant) =>
    unwrap(planApi.POST("/v1/people/{person_id}/roles", { params: one(person), body })),
  );

export const useEndRole = (person: Person) =>
  useAct(
    (grant: Grant): Promise<unknown> =>
      unwrap(
        planApi.DELETE("/v1/people/{person_id}/roles/{grant_id}", {
          params: {
            path: { person_id: person.id, grant_id: grant.id },
            header: ifSame(person),
          },
        }),
      ),
  );

export interface FileOrder {
  file: File;
  dry_run: boolean;
  /** One rejected line keeps all others out. */
  atomic: boolean;
  /** Mails a link to those who are new. */
  invite: boolean;
}

/** The file goes as it is: the service names its encoding and its faults. */
export const useReadFile = () =>
  useAct(({ file, ...query }: FileOrder) =>
    unwrap(
      planApi.POST("/v1/people/file", {
        params: { query },
        headers: { "Content-Type": "text/csv" },
        body: file as unknown as string,
        bodySerializer: (body) => body,
      }),
    ),
  );

export const peopleFile = (): Promise<Blob> =>
  unwrap(planApi.GET("/v1/people/file", { parseAs: "blob" })) as Promise<Blob>;
