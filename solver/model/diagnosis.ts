import { z } from 'zod';
import { Lock } from './lock.ts';
import { Count, DateRange, Id, Sentence, Weekday } from './primitives.ts';

/** What keeps a section of a club off the table. Each can be thought away by itself. */
export const DiagnosisCauseCode = z.enum([
  'ownLock',
  'clubDays',
  'clubDates',
  'cellLocked',
  'roomKind',
  'equipment',
  'roomSeats',
  'leaderAsked',
  'teamSize',
  'meetings',
  'vendorDates',
  'approval',
  'personAway',
  'refusal',
  'personLockedFree',
  'personCaps',
  'roomShared',
  'roomClosed',
  'roomLockedEmpty',
  'fixedGroups',
  'travel',
  'shelter',
  'commonMembers',
  'otherLock',
  'otherSection',
  'peopleNeeded',
  'roomsNeeded',
  'nothingFits',
]);
export type DiagnosisCauseCode = z.infer<typeof DiagnosisCauseCode>;

export const DiagnosisCause = z.object({
  code: DiagnosisCauseCode,
  refs: z.array(z.string()).describe('Ids of the clubs, sections, rooms, people or vendors concerned'),
  sentence: Sentence,
});
export type DiagnosisCause = z.infer<typeof DiagnosisCause>;

const cell = { weekday: Weekday, block: Id };

/** One change of the school document that lets the section in. */
export const SchoolChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('liftLock'), lock: Lock }),
  z.object({ kind: z.literal('allowCell'), club: Id, ...cell }).describe('The club may meet then as well'),
  z.object({ kind: z.literal('allDates'), club: Id }).describe('No window of its own, every week'),
  z.object({ kind: z.literal('allowRoom'), club: Id, room: Id }).describe('This room suits the club as well'),
  z
    .object({ kind: z.literal('newRoom'), club: Id })
    .describe('One more room that suits the club, always open'),
  z.object({ kind: z.literal('equipRoom'), room: Id, equipment: z.array(z.string()) }),
  z.object({
    kind: z.literal('enlargeRoom'),
    room: Id,
    capacity: z.int().min(1),
    groupsAtOnce: z.int().min(1),
  }),
  z.object({ kind: z.literal('openRoom'), room: Id, ...cell }).describe('No closure then'),
  z
    .object({ kind: z.literal('appoint'), club: Id, section: z.int().min(1), ...cell, leaders: z.array(Id) })
    .describe('These people lead it, by a lock of the school'),
  z
    .object({ kind: z.literal('newLeader'), club: Id })
    .describe('Somebody new who fits the club and is always there'),
  z.object({ kind: z.literal('bePresent'), person: Id, ...cell }),
  z.object({ kind: z.literal('agree'), person: Id }).describe('Refusals are taken back'),
  z.object({
    kind: z.literal('raiseCaps'),
    person: Id,
    perDay: Count,
    perWeek: Count,
    mostUnits: Count.optional().describe('Missing: the load of a week has no limit now either'),
  }),
  z.object({ kind: z.literal('extendVendor'), vendor: Id, dates: DateRange }),
  z
    .object({ kind: z.literal('fewerSections'), club: Id, sections: Count })
    .describe('The club opens so many groups only; 0: it is not offered'),
]);
export type SchoolChange = z.infer<typeof SchoolChange>;

export const WitnessMeeting = z.object({
  section: z.string(),
  ...cell,
  room: z.string().describe('`+` before a new room'),
  leaders: z.array(z.string()).describe('`+` before a new person'),
});
export type WitnessMeeting = z.infer<typeof WitnessMeeting>;

export const DiagnosisRemedy = z.object({
  changes: z.array(SchoolChange).min(1),
  sentence: Sentence,
  meetings: z.array(WitnessMeeting).min(1).describe('Where and when the section runs then, and who leads it'),
  moved: z.array(WitnessMeeting).describe('All meetings of the other sections that have another place then'),
});
export type DiagnosisRemedy = z.infer<typeof DiagnosisRemedy>;

/**
 * Why a section stays out. `proven`: a complete search shows that the causes together leave it no place;
 * `others`: it has a place, but every place takes people or rooms that other pupils need, with the other sections where
 * they are (all places tried); `limit`: the search ended before either was shown.
 */
export const Diagnosis = z.object({
  section: z.string(),
  status: z.enum(['proven', 'others', 'limit']),
  irreducible: z
    .boolean()
    .describe('Without any single cause the others leave a place: shown by solving again'),
  causes: z.array(DiagnosisCause),
  remedies: z.array(DiagnosisRemedy).describe('Each verified by planning the club again with the changes'),
});
export type Diagnosis = z.infer<typeof Diagnosis>;
