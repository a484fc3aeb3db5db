import { BASIC_STAFF, SERVICE_SENSE } from './known-parameters.ts';
import type { MoneyParameters } from './money-parameters.ts';
import { moneyParameters } from './money-parameters.ts';
import type { ResolvedPolicy } from './resolve.ts';
import type { RuleReader, Sourced } from './rule-reader.ts';
import { mapSourced, present, ruleReader } from './rule-reader.ts';
import type { PolicyRule } from './schema.ts';

type Minutes = number;

/** When the afternoon lessons start, in minutes after midnight. */
export interface AfternoonStart {
  readonly countyTown: { readonly summer: number; readonly winter: number };
  readonly rural: { readonly summer: number; readonly winter: number };
}

/** A clause that a later notice overtakes: shown as "confirm with the district". */
export interface SupersededClause {
  readonly pack: string;
  readonly rule: string;
  readonly byPack: string;
  readonly byRule: string;
  readonly note: PolicyRule['sentence'];
}

/**
 * What a region's rules ask of planning. A field is absent where the source is silent; nothing is filled in from
 * elsewhere. `level` of each says whether it binds.
 */
export interface PlanningParameters {
  /** The service ends no earlier than this minute of the day. Binds the service, not a pupil who leaves early. */
  readonly earliestEndMinute?: Sourced<number>;
  /** Least minutes of service a day ("at least"). */
  readonly minServiceMinutes?: Sourced<Minutes>;
  /** Minutes of service a day where the source says "about". */
  readonly aboutServiceMinutes?: Sourced<Minutes>;
  /** How far "about" reaches either way: a default of this program, not of the source. */
  readonly aboutToleranceMinutes?: Sourced<Minutes>;
  /** ISO weekdays on which there must be service. */
  readonly serviceWeekdays?: Sourced<readonly number[]>;
  readonly requiredBlockOrder?: Sourced<'homework-then-clubs'>;
  /** A homework part and a club part are both offered. */
  readonly twoParts?: Sourced<true>;
  readonly homeworkTime?: Sourced<true>;
  readonly schoolDaysOnly?: Sourced<true>;
  readonly serviceAfterLessons?: Sourced<true>;
  /** Services that may run but count for no service minutes and no service fee. */
  readonly separateServices?: Sourced<readonly string[]>;
  readonly afternoonStart?: Sourced<AfternoonStart>;
  readonly extendedCare?: {
    readonly offered: Sourced<true>;
    /** Absent where the source sets no length. */
    readonly minutes?: Sourced<Minutes>;
  };

  /** Who may do the basic part (homework). */
  readonly basicServiceStaff?: Sourced<(typeof BASIC_STAFF)[number]>;
  readonly ownStaffFirst?: Sourced<true>;
  readonly ownStaffMainly?: Sourced<true>;
  readonly externalsMustBeApproved?: Sourced<true>;
  readonly externalsMustBeQualified?: Sourced<true>;
  readonly vendorsOnlyInClubs?: Sourced<boolean>;
  readonly vendorsOnlyWhenOwnOffersDoNotSuffice?: Sourced<boolean>;
  readonly noSubjectInstitution?: Sourced<true>;
  readonly noInServiceTeacherAtVendor?: Sourced<true>;
  readonly assistantsBesideExternals?: Sourced<true>;
  readonly homeworkSubjectTurns?: Sourced<true>;
  readonly workloadBalanced?: Sourced<true>;

  readonly healthPost?: Sourced<true>;
  readonly dutyLeaderPost?: Sourced<true>;
  readonly patrolPost?: Sourced<true>;
  readonly gatePosts?: Sourced<true>;
  /** Pupils who do not take part but stay behind are looked after. */
  readonly waitingSupervision?: Sourced<true>;

  readonly everyoneWhoWantsStays?: Sourced<true>;
  readonly noServiceWithoutDemand?: Sourced<true>;
  readonly elasticBooking?: Sourced<true>;
  readonly priorityFlags?: Sourced<readonly string[]>;
  /** Grades without written homework (numbers). */
  readonly lowerGradesNoWrittenHomework?: Sourced<readonly number[]>;
  readonly qaRooms?: Sourced<true>;
  readonly parallelOffers?: Sourced<true>;
  readonly independentActivity?: Sourced<true>;
  readonly moreSport?: Sourced<true>;
  readonly staggeredDismissal?: Sourced<true>;

  readonly money: MoneyParameters;
  readonly superseded: readonly SupersededClause[];
}

const numbers = (texts: readonly string[]): number[] => texts.map(Number).sort((a, b) => a - b);

/** The typed values that steer planning, each with the rule that gave it. */
export function planningParameters(policy: ResolvedPolicy): PlanningParameters {
  const read = ruleReader(policy);
  return present<PlanningParameters>({
    ...timeParameters(read),
    ...peopleParameters(read),
    ...pupilParameters(read),
    money: moneyParameters(read),
    superseded: supersededClauses(policy),
  });
}

function timeParameters(read: RuleReader): Partial<PlanningParameters> {
  const minutes = read.whole('service-minutes', 'minutes');
  const sense = read.code('service-minutes', 'sense', SERVICE_SENSE)?.value;
  const offered = read.holds('extended-care-offered');
  const extended = read.whole('extended-care-offered', 'minutes');
  return {
    earliestEndMinute: read.minute('earliest-end', 'notBefore'),
    minServiceMinutes: sense === 'atLeast' ? minutes : undefined,
    aboutServiceMinutes: sense === 'about' ? minutes : undefined,
    aboutToleranceMinutes: sense === 'about' ? read.whole('about-tolerance', 'minutes') : undefined,
    serviceWeekdays: mapSourced(read.texts('five-days', 'weekdays'), numbers),
    requiredBlockOrder: blockOrder(read),
    twoParts: read.holds('two-parts'),
    homeworkTime: read.holds('homework-time'),
    schoolDaysOnly: read.holds('service-school-days-only'),
    serviceAfterLessons: read.holds('service-not-before-lessons-end'),
    separateServices: read.texts('noon-evening-separate', 'services'),
    afternoonStart: afternoonStart(read),
    extendedCare: offered && (extended ? { offered, minutes: extended } : { offered }),
  };
}

function peopleParameters(read: RuleReader): Partial<PlanningParameters> {
  return {
    basicServiceStaff: read.code('basic-own-staff', 'staff', BASIC_STAFF),
    ownStaffFirst: read.holds('own-staff-first'),
    ownStaffMainly: read.holds('own-staff-mainly'),
    externalsMustBeApproved: read.holds('external-approved-list'),
    externalsMustBeQualified: read.holds('external-qualification'),
    vendorsOnlyInClubs: read.flag('vendor-only-special', 'onlyInClubs'),
    vendorsOnlyWhenOwnOffersDoNotSuffice: read.flag('vendor-only-special', 'onlyWhenOwnOffersDoNotSuffice'),
    noSubjectInstitution: read.holds('no-subject-institution'),
    noInServiceTeacherAtVendor: read.holds('no-in-service-teacher-at-vendor'),
    assistantsBesideExternals: read.holds('assistants-beside-externals'),
    homeworkSubjectTurns: read.holds('homework-subject-turns'),
    workloadBalanced: read.holds('workload-balanced'),
    healthPost: read.holds('health-post'),
    dutyLeaderPost: read.holds('duty-leader-post'),
    patrolPost: read.holds('patrol-post'),
    gatePosts: read.holds('gate-post'),
    waitingSupervision: read.holds('waiting-supervision'),
  };
}

function pupilParameters(read: RuleReader): Partial<PlanningParameters> {
  return {
    everyoneWhoWantsStays: read.holds('everyone-placed'),
    noServiceWithoutDemand: read.holds('no-demand-no-service'),
    elasticBooking: read.holds('elastic-booking'),
    priorityFlags: read.texts('priority-pupils', 'flags'),
    lowerGradesNoWrittenHomework: mapSourced(
      read.texts('lower-grades-no-written-homework', 'grades'),
      numbers,
    ),
    qaRooms: read.holds('qa-rooms'),
    parallelOffers: read.holds('parallel-offers'),
    independentActivity: read.holds('independent-activity'),
    moreSport: read.holds('more-sport'),
    staggeredDismissal: read.holds('staggered-dismissal'),
  };
}

function blockOrder(read: RuleReader): Sourced<'homework-then-clubs'> | undefined {
  const order = read.texts('block-order', 'order');
  if (order?.value.join() !== 'homework,club') return undefined;
  return { ...order, value: 'homework-then-clubs' };
}

function afternoonStart(read: RuleReader): Sourced<AfternoonStart> | undefined {
  const at = (param: string) => read.minute('afternoon-start', param);
  const [townSummer, townWinter] = [at('countyTownSummer'), at('countyTownWinter')];
  const [ruralSummer, ruralWinter] = [at('ruralSummer'), at('ruralWinter')];
  if (!townSummer || !townWinter || !ruralSummer || !ruralWinter) return undefined;
  const value = {
    countyTown: { summer: townSummer.value, winter: townWinter.value },
    rural: { summer: ruralSummer.value, winter: ruralWinter.value },
  };
  return { ...townSummer, value };
}

function supersededClauses(policy: ResolvedPolicy): SupersededClause[] {
  return policy.rules.flatMap(({ pack, id, supersededBy }) =>
    supersededBy
      ? [{ pack, rule: id, byPack: supersededBy.pack, byRule: supersededBy.rule, note: supersededBy.note }]
      : [],
  );
}
