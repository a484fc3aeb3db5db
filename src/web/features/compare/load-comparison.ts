import { api, dataOf } from '../../shared/api.ts';
import { type Names, namesOf } from '../../shared/names.ts';
import type { Comparison, PlanReports, PlanSummary, School } from '../../shared/types.ts';

/** One of the two plans, with the version of the school that it was made for. */
export interface Side {
  readonly school: School;
  readonly names: Names;
  readonly reports: PlanReports;
}

export interface Compared {
  readonly comparison: Comparison;
  readonly before: Side;
  readonly after: Side;
}

export async function loadComparison(before: PlanSummary, after: PlanSummary): Promise<Compared> {
  const path = { school: before.school, plan: before.id, other: after.id };
  const [comparison, one, other] = await Promise.all([
    dataOf(api.GET('/v1/schools/{school}/plans/{plan}/compare/{other}', { params: { path } })),
    loadSide(before),
    loadSide(after),
  ]);
  return { comparison, before: one, after: other };
}

async function loadSide({ school: id, id: plan, schoolVersion: version }: PlanSummary): Promise<Side> {
  const [school, reports] = await Promise.all([
    dataOf(api.GET('/v1/schools/{school}/versions/{version}', { params: { path: { school: id, version } } })),
    dataOf(api.GET('/v1/schools/{school}/plans/{plan}/reports', { params: { path: { school: id, plan } } })),
  ]);
  return { school, names: namesOf(school), reports };
}
