import { describe, expect, it } from 'vitest';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import type { PlanningParameters } from '../../../solver/policy/parameters.ts';
import { planningParameters } from '../../../solver/policy/parameters.ts';
import { parsePolicyText } from '../../../solver/policy/parse.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';

const parametersOf = (id: string, withBase = true): PlanningParameters =>
  planningParameters(resolvePolicy(BUNDLED_PACKS, id, { withBase }));

/** `value ← pack/rule (level)`, so that one line states a field. */
function flat(values: object, prefix = ''): Record<string, string> {
  const lines: Record<string, string> = {};
  for (const [key, entry] of Object.entries(values)) {
    if (Array.isArray(entry)) continue;
    if ('rule' in entry) {
      const mark = entry.confirm ? ', confirm' : '';
      lines[prefix + key] =
        `${JSON.stringify(entry.value)} ← ${entry.pack}/${entry.rule} (${entry.level}${mark})`;
    } else Object.assign(lines, flat(entry, `${prefix}${key}.`));
  }
  return lines;
}

const NATIONAL = {
  schoolDaysOnly: 'true ← national/service-school-days-only (hard)',
  serviceAfterLessons: 'true ← national/service-not-before-lessons-end (hard)',
  separateServices: '["earlyArrival","lunch","evening"] ← national/noon-evening-separate (hard)',
  externalsMustBeApproved: 'true ← national/external-approved-list (hard)',
  'money.feesThroughThirdPartiesForbidden': 'true ← national/no-fees-through-third-parties (hard)',
};
const BILLING = {
  'money.billing.absenceReportedIsBilled': 'false ← core/billing-absence (schoolDecides)',
  'money.billing.absenceUnreportedIsBilled': 'true ← core/billing-absence (schoolDecides)',
  'money.billing.cancelledSessionIsBilled': 'false ← core/billing-cancelled (schoolDecides)',
  'money.billing.lateJoiningBilledFrom': '"joiningDate" ← core/billing-late-joining (schoolDecides)',
  'money.billing.refundWhen': '"nextBill" ← core/billing-refund (schoolDecides)',
};
const NATIONAL_WAIVER = { 'money.waiverFlags': '["poorFamily"] ← national/waiver (hard)' };

/** Every field of every region, by hand from the documents; 17:30 is minute 1050, 14:30 is 870, 13:30 is 810. */
const EXPECTED: Record<string, Record<string, string>> = {
  sanya: {
    ...NATIONAL,
    ...BILLING,
    externalsMustBeApproved: 'true ← sanya/external-approved-list (hard)',
    earliestEndMinute: '1050 ← sanya/earliest-end (inPrinciple)',
    aboutServiceMinutes: '120 ← sanya/service-minutes (hard)',
    aboutToleranceMinutes: '30 ← core/about-tolerance (schoolDecides)',
    serviceWeekdays: '[1,2,3,4,5] ← sanya/five-days (hard)',
    twoParts: 'true ← sanya/two-parts (hard)',
    homeworkTime: 'true ← sanya/homework-time (hard)',
    'extendedCare.offered': 'true ← sanya/extended-care-offered (requiredOffer)',
    basicServiceStaff: '"ownTeachers" ← sanya/basic-own-staff (hard)',
    ownStaffFirst: 'true ← sanya/own-staff-first (hard)',
    externalsMustBeQualified: 'true ← sanya/external-qualification (hard)',
    vendorsOnlyInClubs: 'true ← sanya/vendor-only-special (hard)',
    vendorsOnlyWhenOwnOffersDoNotSuffice: 'true ← sanya/vendor-only-special (hard)',
    noSubjectInstitution: 'true ← sanya/no-subject-institution (hard)',
    noInServiceTeacherAtVendor: 'true ← sanya/no-in-service-teacher-at-vendor (hard)',
    everyoneWhoWantsStays: 'true ← sanya/everyone-placed (hard)',
    staggeredDismissal: 'true ← sanya/staggered-dismissal (recommended)',
    'money.plannedFenPerPupilLesson': '300 ← sanya/basic-fee-planned (inPrinciple)',
    'money.subsidyFenPerPupilDay': '250 ← sanya/basic-subsidy (hard)',
    'money.parentCapFenPerPupilLesson': '175 ← sanya/basic-parent-cap (hard)',
    'money.staffPayFenPerLesson': '7500 ← sanya/staff-pay (hard)',
    'money.noonPayFenPerLesson': '7500 ← sanya/noon-pay (hard, confirm)',
    'money.externalsPaidAsLabourService': 'true ← sanya/external-pay (recommended)',
    'money.vendorFeesCollectedOnBehalf': 'true ← sanya/vendor-fee-collected (hard)',
    'money.vendorMarkupForbidden': 'true ← sanya/vendor-no-markup (hard)',
    'money.earmarked': 'true ← sanya/earmarked-account (hard)',
    'money.waiverFlags': '["poorFamily"] ← sanya/waiver (hard)',
  },
  'hubei-school': {
    ...NATIONAL,
    ...BILLING,
    ...NATIONAL_WAIVER,
    waitingSupervision: 'true ← hubei-school/waiting-supervision (hard)',
    noServiceWithoutDemand: 'true ← hubei-school/no-demand-no-service (hard)',
    'money.committeeCollects': 'true ← hubei-school/committee-collects (hard, confirm)',
    'money.accountPublishedMonthly': 'true ← hubei-school/account-published-monthly (hard)',
    'money.surplusRefunded': 'true ← hubei-school/surplus-refunded (hard)',
  },
  henan: {
    ...NATIONAL,
    ...BILLING,
    ownStaffMainly: 'true ← henan/own-staff-mainly (inPrinciple)',
    gatePosts: 'true ← henan/gate-post (hard)',
    priorityFlags:
      '["disability","leftBehind","migrantWorkerChild","poorFamily"] ← henan/priority-pupils (hard)',
    'money.earmarked': 'true ← henan/earmarked-account (hard)',
    'money.waiverFlags': '["poorFamily"] ← henan/waiver (hard)',
    'money.waiverPercent': '100 ← henan/waiver (hard)',
  },
  helan: {
    ...NATIONAL,
    ...BILLING,
    minServiceMinutes: '120 ← helan/service-minutes (hard)',
    serviceWeekdays: '[1,2,3,4,5] ← helan/five-days (hard)',
    requiredBlockOrder: '"homework-then-clubs" ← helan/block-order (hard)',
    homeworkTime: 'true ← helan/homework-time (hard)',
    afternoonStart:
      '{"countyTown":{"summer":870,"winter":840},"rural":{"summer":870,"winter":810}} ← helan/afternoon-start (hard)',
    'extendedCare.offered': 'true ← helan/extended-care-offered (requiredOffer)',
    'extendedCare.minutes': '30 ← helan/extended-care-offered (requiredOffer)',
    ownStaffMainly: 'true ← helan/own-staff-mainly (hard)',
    externalsMustBeQualified: 'true ← helan/external-qualification (hard)',
    noSubjectInstitution: 'true ← helan/no-subject-institution (hard)',
    gatePosts: 'true ← helan/gate-post (hard)',
    'money.earmarked': 'true ← helan/earmarked-account (hard)',
    'money.waiverFlags': '["poorFamily"] ← helan/waiver (hard)',
    'money.waiversPublishedMonthly': 'true ← helan/waiver-published-monthly (export)',
  },
  chongming: {
    ...NATIONAL,
    ...BILLING,
    ...NATIONAL_WAIVER,
    ownStaffFirst: 'true ← chongming/own-staff-first (hard)',
    ownStaffMainly: 'true ← chongming/own-staff-mainly (hard)',
    externalsMustBeQualified: 'true ← chongming/external-qualification (hard)',
    assistantsBesideExternals: 'true ← chongming/assistants-beside-externals (recommended)',
    homeworkSubjectTurns: 'true ← chongming/homework-subject-turns (hard)',
    workloadBalanced: 'true ← chongming/workload-balanced (hard)',
    healthPost: 'true ← chongming/health-post (hard)',
    dutyLeaderPost: 'true ← chongming/duty-leader-post (hard)',
    patrolPost: 'true ← chongming/patrol-post (hard)',
    gatePosts: 'true ← chongming/gate-post (hard)',
    everyoneWhoWantsStays: 'true ← chongming/everyone-placed (hard)',
    elasticBooking: 'true ← chongming/elastic-booking (hard)',
    lowerGradesNoWrittenHomework: '[1,2] ← chongming/lower-grades-no-written-homework (recommended)',
    qaRooms: 'true ← chongming/qa-rooms (recommended)',
    parallelOffers: 'true ← chongming/parallel-offers (recommended)',
    independentActivity: 'true ← chongming/independent-activity (recommended)',
    moreSport: 'true ← chongming/more-sport (recommended)',
    staggeredDismissal: 'true ← chongming/staggered-dismissal (hard)',
    'money.freeOfCharge': 'true ← chongming/free-of-charge (hard)',
  },
};

describe('what each region asks of planning', () => {
  it.each(Object.entries(EXPECTED))('%s: these fields and no others', (id, expected) => {
    expect(flat(parametersOf(id))).toEqual(expected);
  });

  it('the base alone, and the core alone', () => {
    expect(flat(parametersOf('national'))).toEqual({ ...NATIONAL, ...BILLING, ...NATIONAL_WAIVER });
    expect(flat(parametersOf('core', false))).toEqual(BILLING);
  });
});

describe('without the national base', () => {
  it('only the own document speaks', () => {
    for (const [id, expected] of Object.entries(EXPECTED)) {
      const own = Object.entries(expected)
        .filter(([, line]) => !line.includes('← national/'))
        .map(([field, line]) => [field, line.replace(', confirm', '')]);
      expect(flat(parametersOf(id, false)), id).toEqual(Object.fromEntries(own));
    }
  });

  it('nothing is superseded', () => {
    expect(Object.keys(EXPECTED).flatMap((id) => parametersOf(id, false).superseded)).toEqual([]);
  });
});

describe('silent sources stay silent', () => {
  it.each(['hubei-school', 'henan', 'helan', 'chongming'])('%s names no end, fee, subsidy or pay', (id) => {
    const { earliestEndMinute, money } = parametersOf(id);
    const figures = [
      money.plannedFenPerPupilLesson,
      money.subsidyFenPerPupilDay,
      money.parentCapFenPerPupilLesson,
      money.staffPayFenPerLesson,
      money.noonPayFenPerLesson,
    ];
    expect([earliestEndMinute, ...figures]).toEqual(Array(6).fill(undefined));
  });

  it('a half hour of extended care is only in Helan, a length of service only in Helan and Sanya', () => {
    const ids = Object.keys(EXPECTED);
    expect(ids.filter((id) => parametersOf(id).extendedCare?.minutes)).toEqual(['helan']);
    expect(ids.filter((id) => parametersOf(id).minServiceMinutes)).toEqual(['helan']);
    expect(ids.filter((id) => parametersOf(id).aboutServiceMinutes)).toEqual(['sanya']);
    expect(ids.filter((id) => parametersOf(id).requiredBlockOrder)).toEqual(['helan']);
  });

  it('absent fields are absent keys, in JSON too', () => {
    const parameters = parametersOf('hubei-school');
    expect('earliestEndMinute' in parameters).toBe(false);
    expect(JSON.parse(JSON.stringify(parameters))).toEqual(parameters);
  });
});

describe('superseded clauses', () => {
  it('are listed with what overtakes them', () => {
    const clauses = parametersOf('sanya').superseded;
    expect(clauses.map(({ pack, rule, byPack, byRule }) => [pack, rule, byPack, byRule].join(' '))).toEqual([
      'sanya noon-offer national noon-evening-separate',
      'sanya noon-pay national noon-evening-separate',
    ]);
    expect(clauses[0].note.zh).toContain('请与主管部门确认');
    expect(clauses[0].note.en).toContain('confirm with the district');
  });
});

describe('a region loaded at run time', () => {
  it('extends a bundled one and changes two figures', () => {
    const text = JSON.stringify({
      schema: 'afterbell.policy/1',
      id: 'jiyang',
      name: { zh: '吉阳区', en: 'Jiyang' },
      extends: ['sanya'],
      document: {
        file: 'jiyang.txt',
        title: '通知',
        headings: [{ number: '一', text: '时间和经费', occurrence: 1 }],
      },
      rules: [
        {
          id: 'earliest-end',
          level: 'hard',
          shownBy: 'plan',
          sentence: { zh: '不早于18:00结束。', en: 'Ends at 18:00 or later.' },
          params: { notBefore: { value: '18:00', unit: 'HH:mm' } },
          citation: { document: 'jiyang.txt', number: '一', heading: '时间和经费' },
        },
        {
          id: 'basic-subsidy',
          level: 'hard',
          shownBy: 'finance',
          sentence: { zh: '每生每天3元。', en: '3 yuan a pupil and day.' },
          params: { fenPerPupilDay: { value: 300, unit: 'fen-per-pupil-day' } },
          citation: { document: 'jiyang.txt', number: '一', heading: '时间和经费' },
        },
      ],
    });
    const { pack, findings } = parsePolicyText(text);
    expect(findings).toEqual([]);
    const policy = resolvePolicy([...BUNDLED_PACKS, ...(pack ? [pack] : [])], 'jiyang', { withBase: true });
    expect(policy.findings).toEqual([]);
    expect(flat(planningParameters(policy))).toEqual({
      ...EXPECTED.sanya,
      earliestEndMinute: '1080 ← jiyang/earliest-end (hard)',
      'money.subsidyFenPerPupilDay': '300 ← jiyang/basic-subsidy (hard)',
    });
  });
});
