import type { Path } from './pointer.ts';
import type { ThingKind } from './words.ts';

/**
 * Every place of the school document that holds the id of something else: keys from the root, `*` for each entry of a
 * list, and what the id must name.
 */
export const REFERENCES: readonly (readonly [pattern: string, kind: ThingKind])[] = [
  ['term/dayKinds/*/grades/*', 'grade'],
  ['blocks/*/grades/*', 'grade'],
  ['blocks/*/defaults/*/grades/*', 'grade'],
  ['blocks/*/defaults/*/activity', 'activity'],
  ['blocks/*/replacement/*/grades/*', 'grade'],
  ['blocks/*/replacement/*/activity', 'activity'],
  ['templates/*/seasons/*', 'season'],
  ['templates/*/grades/*', 'grade'],
  ['templates/*/times/*/block', 'block'],
  ['buildings/*/campus', 'campus'],
  ['rooms/*/building', 'building'],
  ['rooms/*/closed/*/block', 'block'],
  ['rooms/*/indoorFallback', 'room'],
  ['gates/*/campus', 'campus'],
  ['grounds/routes/*/building', 'building'],
  ['grounds/routes/*/gate', 'gate'],
  ['grounds/routes/*/ways/*', 'way'],
  ['grounds/assemblyAreas/*/gates/*', 'gate'],
  ['grounds/buses/*/gate', 'gate'],
  ['grounds/buses/*/pupils/*', 'pupil'],
  ['grades/*/stage', 'stage'],
  ['classes/*/grade', 'grade'],
  ['classes/*/homeRoom', 'room'],
  ['pupils/*/class', 'class'],
  ['pupils/*/stay/*/blocks/*', 'block'],
  ['pupils/*/bookings/*/blocks/*', 'block'],
  ['pupils/*/choices/*', 'club'],
  ['pupils/*/pins/*/club', 'club'],
  ['pupils/*/paidConsent/*', 'club'],
  ['pupils/*/siblings/*', 'pupil'],
  ['headCounts/*/class', 'class'],
  ['headCounts/*/block', 'block'],
  ['headCounts/*/club', 'club'],
  ['staff/*/campuses/*', 'campus'],
  ['staff/*/homeroomOf', 'class'],
  ['staff/*/teaches/*/class', 'class'],
  ['staff/*/unavailable/*/block', 'block'],
  ['staff/*/absences/*/block', 'block'],
  ['staff/*/willingness/*/block', 'block'],
  ['staff/*/dateWishes/*/block', 'block'],
  ['staff/*/mentorOf', 'staff'],
  ['staff/*/notWith/*', 'staff'],
  ['externals/*/vendor', 'vendor'],
  ['externals/*/available/*/block', 'block'],
  ['externals/*/absences/*/block', 'block'],
  ['externals/*/substitutesFor/*', 'external'],
  ['clubs/*/grades/*', 'grade'],
  ['clubs/*/post', 'post'],
  ['clubs/*/vendor', 'vendor'],
  ['clubs/*/blocks/*', 'block'],
  ['clubs/*/room/rooms/*', 'room'],
  ['clubs/*/leaders/people/*', 'person'],
  ['clubs/*/members/*', 'pupil'],
  ['activities/*/rooms/*', 'room'],
  ['activities/*/post', 'post'],
  ['posts/*/rotating/blocks/*', 'block'],
  ['options/bands/*/blocks/*', 'block'],
  ['records/attendance/*/pupil', 'pupil'],
  ['records/attendance/*/block', 'block'],
  ['records/staffAttendance/*/person', 'person'],
  ['records/staffAttendance/*/block', 'block'],
  ['records/staffAttendance/*/coveredBy', 'person'],
  ['records/cancelled/*/block', 'block'],
  ['records/cancelled/*/club', 'club'],
  ['records/cancelled/*/classes/*', 'class'],
  ['records/invoices/*/vendor', 'vendor'],
  ['records/satisfaction/*/person', 'person'],
  ['records/satisfaction/*/vendor', 'vendor'],
  ['records/exitGrounds/*/person', 'person'],
  ['records/exitGrounds/*/vendor', 'vendor'],
  ['locks/*/club', 'club'],
  ['locks/*/block', 'block'],
  ['locks/*/room', 'room'],
  ['locks/*/leaders/*', 'person'],
  ['locks/*/person', 'person'],
  ['locks/*/class', 'class'],
  ['locks/*/pupil', 'pupil'],
];

/** Ids that name nothing in the document, or whose meaning is checked elsewhere. */
export const FREE_IDS: readonly string[] = [
  'district',
  'region',
  'pupils/*/keeps/*',
  'pupils/*/collectors/*/minder',
];

/** Lists in which an entry counts once. Repeated choices of clubs have a code of their own. */
export const SETS: readonly string[] = [
  ...REFERENCES.map(([pattern]) => pattern)
    .filter((pattern) => pattern.endsWith('/*') && pattern !== 'pupils/*/choices/*')
    .map((pattern) => pattern.slice(0, -2)),
  'pupils/*/keeps',
  'blocks/*/weekdays',
  'grounds/buses/*/weekdays',
  'templates/*/weekdays',
  'clubs/*/weekdays',
  'posts/*/rotating/weekdays',
  'posts/*/staffKinds',
  'options/bands/*/weekdays',
  'options/bands/*/works',
];

/** All values at a pattern, with their paths, in the order of the document. */
export function valuesAt(document: unknown, pattern: string): { value: unknown; path: Path }[] {
  let found: { value: unknown; path: Path }[] = [{ value: document, path: [] }];
  for (const part of pattern.split('/')) {
    const next: { value: unknown; path: Path }[] = [];
    for (const { value, path } of found) {
      if (part === '*') {
        if (Array.isArray(value))
          for (const [at, item] of value.entries()) next.push({ value: item, path: [...path, at] });
      } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, part)) {
        const item = (value as Record<string, unknown>)[part];
        if (item !== undefined && item !== null) next.push({ value: item, path: [...path, part] });
      }
    }
    found = next;
  }
  return found;
}
