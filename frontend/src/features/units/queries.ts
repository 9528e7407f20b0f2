import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { type Plan, planApi, unwrap } from "@/api/clients";
import type { paths as PlanPaths } from "@/api/plan-api";
import { given } from "@/api/queries";
import type { TemplateSearch, UnitsSearch } from "./search";

export type UnitItem = Plan["UnitItem"];
export type UnitDetail = Plan["UnitDetail"];
export type Version = Plan["VersionRead"];
export type Change = UnitDetail["predecessors"][number];
export type FileReport =
  PlanPaths["/v1/agencies/file"]["post"]["responses"][200]["content"]["application/json"];
export type Template = Plan["TemplateRead"];
export type Body = Template["bodies"][number];

/** By name, page by page. */
export const unitsQuery = ({ q, kind, province, on }: UnitsSearch) => {
  const asked = given({ q, kind, province: province === "all" ? undefined : province, as_of: on });
  return infiniteQueryOptions({
    queryKey: ["org-units", "list", asked],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      unwrap(
        planApi.GET("/v1/org-units", {
          params: { query: { limit: 50, ...asked, ...(pageParam && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: (page) => page.next,
  });
};

/** The unit as it is now, with the version that a change wants: always asked anew. */
export const unitDetailQuery = (id: number) =>
  queryOptions({
    queryKey: ["org-units", "detail", id],
    queryFn: () =>
      unwrap(planApi.GET("/v1/org-units/{unit_id}", { params: { path: { unit_id: id } } })),
  });

export const historyQuery = (id: number, on: string | undefined) =>
  queryOptions({
    queryKey: ["org-units", "history", id, on],
    queryFn: () =>
      unwrap(
        planApi.GET("/v1/org-units/{unit_id}/history", {
          params: { path: { unit_id: id }, query: given({ on }) },
        }),
      ),
  });

/** Everything that a change of units shows on. */
const touched = ["org-units", "provinces", "successions", "province-template", "groups", "audit"];

function useAct<Input, Answer>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all(touched.map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}

const ifSame = (unit: UnitDetail) => ({ "If-Match": `"v${unit.version}"` });
const one = (unit: UnitDetail) => ({ path: { unit_id: unit.id }, header: ifSame(unit) });

export const useCreateUnit = () =>
  useAct((body: Plan["UnitCreate"]) => unwrap(planApi.POST("/v1/org-units", { body })));

export const useChangeUnit = (unit: UnitDetail) =>
  useAct((body: Plan["UnitChange"]) =>
    unwrap(planApi.PATCH("/v1/org-units/{unit_id}", { params: one(unit), body })),
  );

export const useCloseUnit = (unit: UnitDetail) =>
  useAct((body: Plan["CloseUnit"]) =>
    unwrap(planApi.POST("/v1/org-units/{unit_id}/close", { params: one(unit), body })),
  );

export interface FileOrder {
  file: File;
  province: string;
  dry_run: boolean;
  from: string | undefined;
}

/** The file goes as it is: the service names its encoding and its faults. */
export const useReadFile = () =>
  useAct(({ file, from, ...query }: FileOrder) =>
    unwrap(
      planApi.POST("/v1/agencies/file", {
        params: { query: { ...query, ...(from && { from }) } },
        headers: { "Content-Type": "text/csv" },
        body: file as unknown as string,
        bodySerializer: (body) => body,
      }),
    ),
  );

export const agencyFile = (province: string): Promise<Blob> =>
  unwrap(
    planApi.GET("/v1/agencies/file", { params: { query: { province } }, parseAs: "blob" }),
  ) as Promise<Blob>;

export const templateQuery = ({ province = "", on }: TemplateSearch) =>
  queryOptions({
    queryKey: ["province-template", province, on],
    queryFn: () =>
      unwrap(
        planApi.GET("/v1/province-template", {
          params: { query: { province, ...(on && { on }) } },
        }),
      ),
  });

export interface Applying {
  province: number;
  on: string;
  optional: string[];
  dry_run: boolean;
}

export const useApplyTemplate = () =>
  useAct(({ province, ...body }: Applying) =>
    unwrap(
      planApi.POST("/v1/provinces/{province_id}/template", {
        params: { path: { province_id: province } },
        body,
      }),
    ),
  );
