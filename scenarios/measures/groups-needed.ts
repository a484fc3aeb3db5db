import type { Activity } from '../../solver/model/menu.ts';
import type { School } from '../../solver/model/school.ts';
import type { PostNeed } from './people-needed.ts';

/**
 * People needed to supervise a number of pupils of each class in their default activities: neighbouring classes share a
 * group as far as the activity allows and the group fits. Filling each group before opening the next is fewest groups for
 * neighbours.
 */
export function supervisorsNeeded(
  school: School,
  block: string,
  replacement: boolean,
  pupilsByClass: ReadonlyMap<string, number>,
): PostNeed[] {
  const setting = school.blocks.find((candidate) => candidate.id === block);
  if (!setting) return [];
  const options = replacement ? [...setting.replacement, ...setting.defaults] : setting.defaults;
  const stageOf = new Map(school.grades.map((grade) => [grade.id, grade.stage]));
  const people = new Map<Activity, number>();
  let open: { activity: Activity; scope: string; pupils: number } | undefined;
  const close = (): void => {
    if (!open) return;
    const { activity, pupils } = open;
    people.set(activity, (people.get(activity) ?? 0) + Math.ceil(pupils / activity.pupilsPerSupervisor));
    open = undefined;
  };
  for (const schoolClass of school.classes) {
    const pupils = pupilsByClass.get(schoolClass.id) ?? 0;
    const entry = options.find((option) => !option.grades || option.grades.includes(schoolClass.grade));
    const activity = school.activities.find((candidate) => candidate.id === entry?.activity);
    if (pupils === 0 || !activity) continue;
    const scope = scopeOf(activity, schoolClass.id, schoolClass.grade, stageOf.get(schoolClass.grade) ?? '');
    if (
      open &&
      open.activity === activity &&
      open.scope === scope &&
      open.pupils + pupils <= activity.maxSize
    ) {
      open.pupils += pupils;
    } else {
      close();
      open = { activity, scope, pupils };
    }
  }
  close();
  return [...people].map(([activity, count]) => ({ post: activity.post, people: count }));
}

function scopeOf(activity: Activity, schoolClass: string, grade: string, stage: string): string {
  if (activity.merge === 'none') return schoolClass;
  if (activity.merge === 'grade') return grade;
  return activity.merge === 'stage' ? stage : '';
}
