import type { SchoolInput } from '../solver/model/school.ts';

/** Pieces of a school document as they may be handed in: everything with a default may be left out. */
export type ActivityInput = SchoolInput['activities'][number];
export type BlockInput = SchoolInput['blocks'][number];
export type BuildingInput = SchoolInput['buildings'][number];
export type ClassInput = SchoolInput['classes'][number];
export type ClubInput = NonNullable<SchoolInput['clubs']>[number];
export type ExternalInput = NonNullable<SchoolInput['externals']>[number];
export type GateInput = SchoolInput['gates'][number];
export type GradeInput = SchoolInput['grades'][number];
export type HeadCountInput = NonNullable<SchoolInput['headCounts']>[number];
export type PostInput = SchoolInput['posts'][number];
export type PupilInput = NonNullable<SchoolInput['pupils']>[number];
export type RoomInput = SchoolInput['rooms'][number];
export type StaffInput = SchoolInput['staff'][number];
export type TemplateInput = SchoolInput['templates'][number];
export type TermInput = SchoolInput['term'];
export type VendorInput = NonNullable<SchoolInput['vendors']>[number];

/** Number with leading zeros, so that ids sort as they count. */
export function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
