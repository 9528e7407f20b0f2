import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { type Plan, planApi, unwrap } from "@/api/clients";
import type { Group } from "./rule";

export const groupsQuery = queryOptions({
  queryKey: ["groups", "list"],
  queryFn: () => unwrap(planApi.GET("/v1/groups")),
});

export const groupQuery = (key: string) =>
  queryOptions({
    queryKey: ["groups", "one", key],
    queryFn: () => unwrap(planApi.GET("/v1/groups/{key}", { params: { path: { key } } })),
  });

export const membersQuery = (key: string, territory: string, on: string | undefined) =>
  queryOptions({
    queryKey: ["groups", "members", key, territory, on],
    queryFn: () =>
      unwrap(
        planApi.GET("/v1/groups/{key}/members", {
          params: { path: { key }, query: { territory, ...(on && { on }) } },
        }),
      ),
  });

export const previewQuery = (body: Plan["PreviewWanted"]) =>
  queryOptions({
    queryKey: ["groups", "preview", body],
    queryFn: () => unwrap(planApi.POST("/v1/groups/preview", { body })),
    retry: false,
    gcTime: 60_000,
  });

function useAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(
        ["groups", "audit"].map((name) => client.invalidateQueries({ queryKey: [name] })),
      ),
  });
}

const one = (group: Group) => ({
  path: { key: group.key },
  header: { "If-Match": `"v${group.version}"` },
});

export const useCreateGroup = () =>
  useAct((body: Plan["GroupNew"]) => unwrap(planApi.POST("/v1/groups", { body })));

export const useChangeGroup = (group: Group) =>
  useAct((body: Plan["GroupChange"]) =>
    unwrap(planApi.PATCH("/v1/groups/{key}", { params: one(group), body })),
  );

export const useDeleteGroup = (group: Group) =>
  useAct(
    (): Promise<unknown> => unwrap(planApi.DELETE("/v1/groups/{key}", { params: one(group) })),
  );
