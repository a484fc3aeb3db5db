import { z } from 'zod';
import { Unit } from './units.ts';

export const POLICY_SCHEMA = 'afterbell.policy/1';

const Text = z.string().trim().min(1).max(600);
const Bilingual = z.strictObject({ zh: Text, en: Text }).describe('Chinese first, English second');

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const PackId = z.string().max(60).regex(KEBAB).describe('Identifier of a pack, kebab-case');
export const RuleId = z
  .string()
  .max(60)
  .regex(KEBAB)
  .describe('One concern, one id, in all packs: the same id in a later pack of the lineage overrides');

/**
 * How strongly a clause binds. `hard`: must. `inPrinciple` (原则上): deviation needs a recorded reason.
 * `requiredOffer`: must be offered, nobody must take it. `recommended` (可, 鼓励, 有条件的): never a violation.
 * `evidence`: software cannot see it, people tick it off. `schoolDecides`: the source is silent, and no figure of
 * another region is borrowed. `report`, `export`: a table or a text that the plan produces for others.
 */
export const Level = z.enum([
  'hard',
  'inPrinciple',
  'requiredOffer',
  'recommended',
  'evidence',
  'schoolDecides',
  'report',
  'export',
]);
export type Level = z.infer<typeof Level>;

/**
 * What shows whether the clause is kept: `plan` the audit of the finished plan, `finance` the money pages,
 * `publication` the tables and texts made from the plan, `checklist` people who tick it off with a date.
 */
export const ShownBy = z.enum(['plan', 'finance', 'publication', 'checklist']);
export type ShownBy = z.infer<typeof ShownBy>;

export const Parameter = z.strictObject({
  value: z.union([z.number(), z.string().max(200), z.boolean(), z.array(z.string().min(1).max(60)).max(400)]),
  unit: Unit,
});
export type Parameter = z.infer<typeof Parameter>;

/** Where a rule is written: document, numbered heading, heading text. */
export const Citation = z.strictObject({
  document: z.string().min(1).max(120).describe('File of the document, for example seeds/sanya.txt'),
  number: z.string().min(1).max(20).describe('Path of the numbered heading, for example 三(六)1'),
  heading: Text,
  occurrence: z
    .int()
    .min(1)
    .optional()
    .describe('Which of several headings with the same number; missing: the first'),
  asReported: z
    .boolean()
    .optional()
    .describe('Known from reports of the press, not from the document itself'),
});
export type Citation = z.infer<typeof Citation>;

export const SupersededBy = z.strictObject({ pack: PackId, rule: RuleId, note: Bilingual });
export type SupersededBy = z.infer<typeof SupersededBy>;

export const PolicyRule = z.strictObject({
  id: RuleId,
  level: Level,
  shownBy: ShownBy.default('checklist'),
  sentence: Bilingual.describe('The rule in our own words'),
  params: z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/), Parameter).default({}),
  citation: Citation,
  supersededBy: SupersededBy.optional().describe(
    'A later rule that takes its place: confirm with the district',
  ),
  note: Bilingual.optional().describe('How the clause was read, where that is a judgement'),
});
export type PolicyRule = z.infer<typeof PolicyRule>;

/** One numbered heading of a document; numbering need not be unique, hence `occurrence`. */
export const Heading = z.strictObject({
  number: z.string().min(1).max(20),
  text: Text,
  occurrence: z.int().min(1),
});
export type Heading = z.infer<typeof Heading>;

export const PolicyDocument = z.strictObject({
  file: z.string().min(1).max(120),
  title: Text,
  headings: z.array(Heading).min(1).max(500),
});
export type PolicyDocument = z.infer<typeof PolicyDocument>;

/**
 * A policy pack: the rules and figures of one region as data, each with its citation. It is plain JSON, so that a
 * region can be added without rebuilding.
 */
export const PolicyPack = z.strictObject({
  schema: z.literal(POLICY_SCHEMA),
  id: PackId,
  name: Bilingual,
  role: z
    .enum(['core', 'base', 'region'])
    .default('region')
    .describe(
      'core: rules that need no source, always in force; base: a notice that can be left out; region: the rest',
    ),
  extends: z
    .array(PackId)
    .max(20)
    .default([])
    .describe('Packs whose rules apply too; a later one overrides an earlier'),
  document: PolicyDocument.optional(),
  rules: z.array(PolicyRule).max(1000),
});
export type PolicyPack = z.infer<typeof PolicyPack>;
/** What a file may hold: everything with a default may be left out. */
export type PolicyPackInput = z.input<typeof PolicyPack>;
