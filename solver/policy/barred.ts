import type { ExternalPerson } from '../model/people.ts';
import type { Sentence } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import { exitDecision } from './exits.ts';
import type { ResolvedPolicy, ResolvedRule } from './resolve.ts';
import { binds } from './school-checks/check.ts';

export interface Bar {
  readonly rule: ResolvedRule;
  readonly why: Sentence;
}

const bindingRule = (policy: ResolvedPolicy, id: string): ResolvedRule | undefined =>
  policy.rules.find((rule) => rule.id === id && binds(rule));

const EXCLUDED = { zh: '出现了规定的退出情形', en: 'a ground of exit is on record' };

/** Vendors that the rules in force keep out for the whole term, with the rule: on no list, teaching subjects, or
 * with a ground of exit on record. */
export function barredVendors(school: School, policy: ResolvedPolicy): ReadonlyMap<string, Bar> {
  const listed = bindingRule(policy, 'external-approved-list');
  const subject = bindingRule(policy, 'no-subject-institution');
  const bars = new Map<string, Bar>();
  for (const vendor of school.vendors) {
    if (subject && vendor.kind === 'subject') {
      const why = { zh: '它是学科类机构', en: 'it teaches school subjects' };
      bars.set(vendor.id, { rule: subject, why });
    } else if (listed && !vendor.approved) {
      const why = { zh: '它没有列入审核名单', en: 'it is on no approved list' };
      bars.set(vendor.id, { rule: listed, why });
    } else {
      const { decision, rule } = exitDecision(school, policy, { vendor: vendor.id });
      if (decision === 'exclusion' && rule) bars.set(vendor.id, { rule, why: EXCLUDED });
    }
  }
  return bars;
}

/** Nobody knows of a qualification, and the person is no volunteer. */
export function isUnqualified({ kind, qualification }: ExternalPerson): boolean {
  return kind !== 'volunteer' && !qualification?.trim();
}

/** People from outside whom the rules in force keep out for the whole term, with the rule. */
export function barredExternals(school: School, policy: ResolvedPolicy): ReadonlyMap<string, Bar> {
  const vendors = barredVendors(school, policy);
  const qualified = bindingRule(policy, 'external-qualification');
  const inService = bindingRule(policy, 'no-in-service-teacher-at-vendor');
  const bars = new Map<string, Bar>();
  for (const person of school.externals) {
    const vendor = vendors.get(person.vendor ?? '');
    if (vendor) bars.set(person.id, vendor);
    else if (inService && person.vendor !== undefined && person.inServiceTeacher) {
      const why = { zh: '机构聘用的在职教师', en: 'a teacher in service employed by a vendor' };
      bars.set(person.id, { rule: inService, why });
    } else if (qualified && isUnqualified(person)) {
      const why = { zh: '没有登记资质', en: 'no qualification is on record' };
      bars.set(person.id, { rule: qualified, why });
    } else {
      const { decision, rule } = exitDecision(school, policy, { person: person.id });
      if (decision === 'exclusion' && rule) bars.set(person.id, { rule, why: EXCLUDED });
    }
  }
  return bars;
}
