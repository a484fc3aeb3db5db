import type { Blueprint } from '../blueprint.ts';
import type { ClassPlan } from '../classes.ts';
import type { Draw } from '../draw.ts';
import type { Cohort } from '../names/given-names.ts';
import type { Gender, NameSource } from '../names/person-names.ts';
import type { StaffInput } from '../parts.ts';
import { padded } from '../parts.ts';
import { staffCounts } from './headcount.ts';
import type { TeachingPlan } from './teaching.ts';
import { teachingPlans } from './teaching.ts';

/** A member of staff with what only the generator needs to know. */
export interface StaffDraft {
  readonly member: StaffInput;
  readonly gender: Gender;
  readonly born: number;
  readonly subject: string;
  readonly stage: 'primary' | 'juniorHigh' | 'both';
}

const OTHER_KINDS = ['health', 'security', 'library', 'logistics'] as const;
const WOMEN_PERMILLE: Readonly<Record<StaffInput['kind'], number>> = {
  teacher: 720,
  leader: 400,
  health: 850,
  security: 30,
  library: 800,
  logistics: 350,
};

/** Everybody the school employs, with classes, lessons, homerooms and names; no wishes or absences yet. */
export function staffDrafts(
  blueprint: Blueprint,
  classes: readonly ClassPlan[],
  names: NameSource,
  draw: Draw,
): StaffDraft[] {
  const counts = staffCounts(blueprint, classes);
  const drafts: StaffDraft[] = [];
  const add = (kind: StaffInput['kind'], stage: StaffDraft['stage'], plan?: TeachingPlan): void => {
    const id = `s${padded(drafts.length + 1, 3)}`;
    const gender = draw.chance(WOMEN_PERMILLE[kind], id, 'gender') ? 'female' : 'male';
    const born =
      kind === 'leader' ? draw.between(1969, 1986, id, 'born') : draw.between(1968, 2002, id, 'born');
    const cohort: Cohort = born < 1990 ? 'adult' : 'young';
    const courses = plan?.courses ?? [];
    drafts.push({
      gender,
      born,
      subject: plan?.subject ?? '',
      stage,
      member: {
        id,
        name: names.full(id, gender, cohort),
        kind,
        subjects: plan ? [...new Set([plan.subject, ...courses.map((course) => course.subject)])] : [],
        ...(plan?.homeroomOf ? { homeroomOf: plan.homeroomOf } : {}),
        teaches: courses.map((course) => ({ class: course.class, subject: course.subject })),
        weeklyLessons: courses.reduce((sum, course) => sum + course.lessons, 0),
      },
    });
  };
  for (const stage of ['primary', 'juniorHigh'] as const) {
    const own = classes.filter((plan) => plan.grade.stage === stage);
    if (own.length === 0) continue;
    for (const plan of teachingPlans(own, counts.teachers[stage], counts.leadersOf[stage])) {
      add(plan.leader ? 'leader' : 'teacher', stage, plan);
    }
  }
  for (const kind of OTHER_KINDS) for (let i = 0; i < counts[kind]; i++) add(kind, 'both');
  return drafts;
}
