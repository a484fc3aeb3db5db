import { barredVendors, isUnqualified } from '../barred.ts';
import type { RegionContext } from './check.ts';

/** Vendors and people from outside whom the region's rules keep out, and fees where the service is free. */
export function checkOutsiders({ school, policy, binding, report }: RegionContext): void {
  const barred = barredVendors(school, policy);
  for (const [at, vendor] of school.vendors.entries()) {
    const bar = barred.get(vendor.id);
    if (!bar) continue;
    report('REGION_VENDOR_BARRED', `/vendors/${at}`, bar.rule, {
      name: vendor.name,
      why: bar.why.zh,
      whyEn: bar.why.en,
    });
  }
  const qualified = binding('external-qualification');
  const inService = binding('no-in-service-teacher-at-vendor');
  for (const [at, person] of school.externals.entries()) {
    const path = `/externals/${at}`;
    if (qualified && isUnqualified(person)) {
      report('REGION_EXTERNAL_UNQUALIFIED', path, qualified, { name: person.name });
    }
    if (inService && person.vendor !== undefined && person.inServiceTeacher) {
      report('REGION_IN_SERVICE_TEACHER', path, inService, { name: person.name });
    }
  }
  const free = binding('free-of-charge');
  if (!free) return;
  for (const [at, club] of school.clubs.entries()) {
    if (club.feeFenPerSession === 0) continue;
    const params = { name: club.name, fen: club.feeFenPerSession };
    report('REGION_FEE_WHERE_FREE', `/clubs/${at}/feeFenPerSession`, free, params);
  }
}
