import { ACTIVITY_FINDINGS } from './catalogue/activities.ts';
import { CLUB_FINDINGS } from './catalogue/clubs.ts';
import { GATE_FINDINGS } from './catalogue/gates.ts';
import { GROUNDS_FINDINGS } from './catalogue/grounds.ts';
import { HEAD_COUNT_FINDINGS } from './catalogue/head-counts.ts';
import { LOCK_FINDINGS } from './catalogue/locks.ts';
import { PEOPLE_FINDINGS } from './catalogue/people.ts';
import { POST_FINDINGS } from './catalogue/posts.ts';
import { PUPIL_FINDINGS } from './catalogue/pupils.ts';
import { RECORD_FINDINGS } from './catalogue/records.ts';
import { REFERENCE_FINDINGS } from './catalogue/references.ts';
import { ROOM_FINDINGS } from './catalogue/rooms.ts';
import { SHAPE_FINDINGS } from './catalogue/shape.ts';
import { TEMPLATE_FINDINGS } from './catalogue/templates.ts';
import { TERM_FINDINGS } from './catalogue/term.ts';
import { VENDOR_FINDINGS } from './catalogue/vendors.ts';

/**
 * Every code that validation can report, with its severity and its sentences. A code is never reused for another
 * meaning: integrators act on it.
 */
export const CATALOGUE = {
  ...SHAPE_FINDINGS,
  ...REFERENCE_FINDINGS,
  ...TERM_FINDINGS,
  ...TEMPLATE_FINDINGS,
  ...PUPIL_FINDINGS,
  ...HEAD_COUNT_FINDINGS,
  ...CLUB_FINDINGS,
  ...VENDOR_FINDINGS,
  ...PEOPLE_FINDINGS,
  ...POST_FINDINGS,
  ...ROOM_FINDINGS,
  ...ACTIVITY_FINDINGS,
  ...GATE_FINDINGS,
  ...GROUNDS_FINDINGS,
  ...LOCK_FINDINGS,
  ...RECORD_FINDINGS,
} as const;

export type FindingCode = keyof typeof CATALOGUE;
