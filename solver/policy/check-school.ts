import { buildCalendar } from '../model/calendar.ts';
import type { Finding } from '../model/findings.ts';
import type { School } from '../model/school.ts';
import { BUNDLED_PACKS } from './index.ts';
import { type ResolvedPolicy, resolvePolicy } from './resolve.ts';
import type { PolicyPack } from './schema.ts';
import { regionContext } from './school-checks/check.ts';
import { checkContent } from './school-checks/content.ts';
import { checkOutsiders } from './school-checks/outsiders.ts';
import { checkPosts } from './school-checks/posts.ts';
import { checkRecords } from './school-checks/records.ts';
import { checkTimes } from './school-checks/times.ts';
import { regionFinding } from './school-findings.ts';

export interface SchoolUnderPolicy {
  /** The rules in force; null where the region is unknown. */
  readonly policy: ResolvedPolicy | null;
  /** Paths point into the school document, in the order of its lists. An `error` stops planning. */
  readonly findings: readonly Finding[];
}

/**
 * Holds a school that has passed validation against the rules of its region, before anything is planned: unknown region,
 * defects of the packs it uses, hours, posts, contents, people from outside, and the records of the checklist. `packs` are
 * those given besides the bundled ones; `asOf` is today (YYYY-MM-DD), for what is overdue.
 */
export function checkSchoolPolicy(
  school: School,
  packs: readonly PolicyPack[],
  options: { readonly asOf?: string } = {},
): SchoolUnderPolicy {
  const known = [...BUNDLED_PACKS, ...packs];
  if (!known.some(({ id }) => id === school.region)) {
    const regions = known.filter(({ role }) => role !== 'core').map(({ id }) => id);
    const params = { region: school.region, known: regions.join('、') };
    return { policy: null, findings: [regionFinding('REGION_UNKNOWN', '/region', params)] };
  }
  const policy = resolvePolicy(known, school.region, { withBase: school.nationalBase });
  const findings: Finding[] = policy.findings.map((finding) => ({ ...finding, path: '/region' }));
  const context = regionContext(school, buildCalendar(school), policy, findings);
  checkTimes(context);
  checkPosts(context);
  checkContent(context);
  checkOutsiders(context);
  checkRecords(context, options.asOf);
  return { policy, findings };
}
