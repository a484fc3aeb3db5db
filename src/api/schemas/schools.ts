import { z } from 'zod';
import { Id, Name, Sentence } from '../../../solver/model/primitives.ts';
import type { SchoolRecord, SchoolVersionRecord } from '../../store/schools.ts';
import { Instant, LocatedFinding, pageOf } from './common.ts';

export const SchoolFigures = z.object({
  grades: z.int(),
  classes: z.int(),
  pupils: z.int().describe('On the roll, also those who do not take part'),
  staff: z.int(),
  clubs: z.int(),
  warnings: z.int(),
});

export const SchoolSummary = z.object({
  id: Id,
  name: Name,
  region: Id,
  version: z.int().min(1),
  hash: z
    .string()
    .length(64)
    .describe('SHA-256 of the canonical document, as in the provenance of its plans'),
  figures: SchoolFigures,
  createdAt: Instant,
  updatedAt: Instant,
});
export type SchoolSummary = z.infer<typeof SchoolSummary>;

export const SchoolList = pageOf(SchoolSummary);

export const SchoolStored = SchoolSummary.extend({
  findings: z.array(LocatedFinding).describe('Warnings'),
});

export const SchoolVersion = z.object({
  version: z.int().min(1),
  hash: z.string().length(64),
  figures: SchoolFigures,
  createdAt: Instant,
});
export const SchoolVersionList = pageOf(SchoolVersion);

export const Validation = z.object({
  valid: z.boolean(),
  findings: z.array(LocatedFinding),
  findingsTotal: z.int(),
  figures: SchoolFigures.nullable().describe('null where the document has errors'),
});

export const DemoSchool = z.object({
  id: Id,
  title: Sentence,
  stored: z.boolean().describe('A school with this id is stored'),
});
export const DemoSchoolList = z.object({ items: z.array(DemoSchool) });

export function schoolSummary({ school, district: _, ...rest }: SchoolRecord): SchoolSummary {
  return { id: school, ...rest };
}

export function schoolVersion(record: SchoolVersionRecord): z.infer<typeof SchoolVersion> {
  return record;
}
