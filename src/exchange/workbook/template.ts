import type { SheetSpec } from './sheet.ts';
import { COMPLIANCE_SHEETS } from './sheets/compliance.ts';
import { MENU_SHEETS } from './sheets/menu.ts';
import { PEOPLE_SHEETS } from './sheets/people.ts';
import { PLACES_SHEETS } from './sheets/places.ts';
import { PUPILS_SHEETS } from './sheets/pupils.ts';
import { RECORD_SHEETS } from './sheets/records.ts';
import { SCHOOL_SHEETS } from './sheets/school.ts';

/** Every sheet of the template, in the order in which a school fills them in. */
export const SHEETS: readonly SheetSpec[] = [
  ...SCHOOL_SHEETS,
  ...PLACES_SHEETS,
  ...PEOPLE_SHEETS,
  ...MENU_SHEETS,
  ...PUPILS_SHEETS,
  ...COMPLIANCE_SHEETS,
  ...RECORD_SHEETS,
];
