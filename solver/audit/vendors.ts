import type { ExternalPerson, Vendor } from '../model/people.ts';
import type { AuditContext } from './context.ts';

export interface VendorAtWork {
  readonly id: string;
  /** Undefined: the school does not know the vendor. */
  readonly vendor: Vendor | undefined;
  /** Dates on which one of its people has a duty, rising. */
  readonly dates: readonly string[];
}

/** Vendors with a club in the plan or with people on duty, in order of ids. */
export function vendorsAtWork(context: AuditContext): VendorAtWork[] {
  const dates = new Map<string, Set<string>>();
  for (const session of context.plan.matrix.sessions) {
    const vendor = context.club.get(session.club ?? '')?.vendor;
    if (vendor !== undefined && !dates.has(vendor)) dates.set(vendor, new Set());
  }
  for (const duty of context.plan.roster.duties) {
    const vendor = context.external.get(duty.person ?? '')?.vendor;
    if (vendor !== undefined) dates.set(vendor, (dates.get(vendor) ?? new Set()).add(duty.date));
  }
  return [...dates]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, on]) => ({
      id,
      vendor: context.school.vendors.find((vendor) => vendor.id === id),
      dates: [...on].sort(),
    }));
}

/** People from outside who have duties in the plan, in order of ids. */
export function externalsAtWork(context: AuditContext): ExternalPerson[] {
  const busy = new Set(context.plan.roster.duties.map(({ person }) => person));
  return context.school.externals.filter(({ id }) => busy.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
