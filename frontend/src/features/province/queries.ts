import { queryOptions } from "@tanstack/react-query";
import { kpiApi, planApi, unwrap } from "@/api/clients";

export const assessmentsQuery = (asked: { org_unit: string; on?: string; plan?: string }) =>
  queryOptions({
    queryKey: ["assessments", asked],
    queryFn: () => unwrap(kpiApi.GET("/v1/assessments", { params: { query: asked } })),
  });

export const dutiesQuery = (asked: { province: string; plan?: string }) =>
  queryOptions({
    queryKey: ["report-duties", asked],
    queryFn: () => unwrap(planApi.GET("/v1/report-duties", { params: { query: asked } })),
  });
