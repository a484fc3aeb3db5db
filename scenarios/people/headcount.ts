import type { Blueprint } from '../blueprint.ts';
import type { ClassPlan } from '../classes.ts';
import type { StageKind } from '../region.ts';
import { LEADER_LESSONS, lessonsOfClasses } from './curriculum.ts';

/** How many people of each kind a school employs. */
export interface StaffCounts {
  readonly leaders: number;
  readonly health: number;
  readonly security: number;
  readonly library: number;
  readonly logistics: number;
  readonly teachers: Readonly<Record<StageKind, number>>;
  readonly leadersOf: Readonly<Record<StageKind, number>>;
}

/** Lessons a week that a school plans for one teacher when it hires. */
const HIRING_LESSONS = 15.4;

/**
 * Staff of all kinds by the pupils-to-staff figure of each stage; whoever is not something else teaches. A small stage
 * hires as many teachers as its lessons need even if that is more. Stages share teachers and leaders by lessons.
 */
export function staffCounts(blueprint: Blueprint, classes: readonly ClassPlan[]): StaffCounts {
  const ofStage = (stage: StageKind): ClassPlan[] => classes.filter((plan) => plan.grade.stage === stage);
  const pupilsOf = (stage: StageKind): number => ofStage(stage).reduce((sum, plan) => sum + plan.pupils, 0);
  const total = Math.floor(
    pupilsOf('primary') / blueprint.pupilsPerStaff.primary +
      pupilsOf('juniorHigh') / blueprint.pupilsPerStaff.juniorHigh +
      0.5,
  );
  const leaders = total < 30 ? 2 : total < 60 ? 3 : total < 120 ? 5 : 7;
  const health = total < 90 ? 1 : total < 180 ? 2 : 3;
  const security = Math.max(1, Math.floor(total / 26 + 0.5));
  const library = total < 30 ? 0 : total < 120 ? 1 : 2;
  const logistics = total < 24 ? 0 : Math.max(1, Math.floor(total / 50 + 0.5));
  const teachers = total - leaders - health - security - library - logistics;
  const lessons = {
    primary: lessonsOfClasses(ofStage('primary')),
    juniorHigh: lessonsOfClasses(ofStage('juniorHigh')),
  };
  const primaryShare = lessons.primary / (lessons.primary + lessons.juniorHigh);
  const leadersOf = split(leaders, primaryShare);
  const wished = split(teachers, primaryShare);
  const atLeast = (stage: StageKind): number =>
    Math.max(wished[stage], Math.ceil((lessons[stage] - leadersOf[stage] * LEADER_LESSONS) / HIRING_LESSONS));
  return {
    leaders,
    health,
    security,
    library,
    logistics,
    teachers: { primary: atLeast('primary'), juniorHigh: atLeast('juniorHigh') },
    leadersOf,
  };
}

function split(people: number, primaryShare: number): Record<StageKind, number> {
  const primary = Math.floor(people * primaryShare + 0.5);
  return { primary, juniorHigh: people - primary };
}
