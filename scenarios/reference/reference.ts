import type { Sentence } from '../../solver/model/primitives.ts';
import type { School } from '../../solver/model/school.ts';
import type { GenerateOptions } from '../blueprint.ts';
import { blueprintOf } from '../blueprint.ts';
import { buildSchool } from '../build-school.ts';
import type { Figure } from './figures.ts';
import { commonFigures } from './figures.ts';

/** A school built to the figures of the documents, with a table that says where each figure comes from. */
export interface ReferenceSchool {
  readonly id: string;
  readonly title: Sentence;
  /** Builds the school; always the same bytes. */
  readonly build: () => School;
  /** The visible table of its figures, read off the built school. */
  readonly figures: (school: School) => Figure[];
}

export interface ReferencePlan {
  readonly id: string;
  readonly name: string;
  readonly title: Sentence;
  readonly options: GenerateOptions;
  readonly figures: (school: School) => Figure[];
}

/** A reference school is a generated one with a fixed seed, a name, and figures of its own region. */
export function referenceSchool(plan: ReferencePlan): ReferenceSchool {
  return {
    id: plan.id,
    title: plan.title,
    build: () => buildSchool({ ...blueprintOf(plan.options), id: plan.id, name: plan.name }),
    figures: (school) => [...plan.figures(school), ...commonFigures(school)],
  };
}

/** Sub-units that a post weighs, in lessons. */
export function lessonsOfPost(school: School, post: string): number {
  return (school.posts.find(({ id }) => id === post)?.loadUnits ?? 0) / school.options.unitsPerLesson;
}

/** Of 1,000 pupils, how many a test holds for. */
export function pupilsPermille(
  school: School,
  test: (pupil: NonNullable<School['pupils']>[number]) => boolean,
): number {
  const pupils = school.pupils ?? [];
  return Math.round((pupils.filter(test).length * 1000) / Math.max(1, pupils.length));
}
