import { blockAppliesTo, type TermDay } from '../../calendar.ts';
import { minuteOf } from '../../primitives.ts';
import type { Block, Template } from '../../term.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, nameIn, spanWord } from '../facts/facts.ts';
import { overlap } from '../facts/held.ts';
import { seasonWord, weekdayWord } from '../words.ts';

/** Each grade has bell times on each service day, each block has a time in them, and times make sense together. */
export const checkTemplates: Check = (facts, report) => {
  const inUse = usesOf(facts);
  for (const [at, template] of facts.school.templates.entries()) {
    if (facts.held && !inUse.byTemplate.has(template)) {
      report('TEMPLATE_NEVER_USED', ['templates', at], { template: template.name });
    }
    checkTimes(facts, report, template, at);
    checkOverlaps(facts, report, template, at);
  }
  reportMissingTemplates(facts, report, inUse.missing);
  reportMissingTimes(facts, report, inUse.uses);
};

/** One grade on one weekday of a season, and the template that is in force then. */
interface Use {
  readonly season: string;
  readonly weekday: number;
  readonly grade: string;
  readonly template: Template;
}

interface Uses {
  readonly uses: readonly Use[];
  readonly missing: readonly Omit<Use, 'template'>[];
  readonly byTemplate: ReadonlySet<Template>;
}

/** What is in force on the service days of the term. A template that only times the lessons is in use as well. */
function usesOf({ calendar, school }: Facts): Uses {
  const uses: Use[] = [];
  const missing: Omit<Use, 'template'>[] = [];
  const byTemplate = new Set<Template>();
  const seen = new Set<string>();
  const of = (day: TermDay, grade: string): void => {
    const key = `${day.season}/${day.weekday}/${grade}`;
    if (seen.has(key) || !day.grades.get(grade)?.service) return;
    seen.add(key);
    const use = { season: day.season, weekday: day.weekday, grade };
    const template = calendar?.template(day, grade);
    if (template) {
      uses.push({ ...use, template });
      byTemplate.add(template);
    } else missing.push(use);
  };
  for (const day of calendar?.days ?? []) for (const grade of school.grades) of(day, grade.id);
  return { uses, missing, byTemplate };
}

function checkTimes(facts: Facts, report: Report, template: Template, at: number): void {
  const seen = new Set<string>();
  for (const [position, time] of template.times.entries()) {
    const path = ['templates', at, 'times', position];
    const block = nameIn(facts.blocks, time.block);
    if (seen.has(time.block)) report('TEMPLATE_BLOCK_TWICE', path, { template: template.name, block });
    seen.add(time.block);
    if (time.end <= time.start) {
      const { start, end } = time;
      report('TEMPLATE_BLOCK_REVERSED', path, { template: template.name, block, start, end });
    }
    const ledger = facts.blocks.get(time.block)?.ledger;
    if (ledger === 'afterSchool' && time.start < template.lessonsEnd) {
      const { start } = time;
      const { lessonsEnd } = template;
      report('BLOCK_BEFORE_LESSONS_END', path, { template: template.name, block, start, lessonsEnd });
    }
    if (ledger === 'lunch' && template.afternoonStart !== undefined && time.end > template.afternoonStart) {
      const { afternoonStart } = template;
      report('LUNCH_PAST_AFTERNOON_START', path, {
        template: template.name,
        block,
        end: time.end,
        afternoonStart,
      });
    }
  }
}

/** Two blocks of a template that a grade has on the same weekday at the same time. */
function checkOverlaps(facts: Facts, report: Report, template: Template, at: number): void {
  const times = template.times.map((time) => ({
    time,
    startMinute: minuteOf(time.start),
    endMinute: minuteOf(time.end),
    block: facts.blocks.get(time.block),
  }));
  for (const [position, b] of times.entries()) {
    for (const a of times.slice(0, position)) {
      if (!a.block || !b.block || a.block === b.block || !overlap(a, b)) continue;
      const grades = sharedGrades(facts, template, a.block, b.block);
      if (grades.length === 0) continue;
      report('BLOCKS_OVERLAP', ['templates', at, 'times', position], {
        template: template.name,
        grades,
        a: a.block.name,
        aTime: spanWord(a.time.start, a.time.end),
        b: b.block.name,
        bTime: spanWord(b.time.start, b.time.end),
      });
    }
  }
}

function sharedGrades(facts: Facts, template: Template, a: Block, b: Block): string[] {
  const weekdays = (template.weekdays ?? [1, 2, 3, 4, 5]).filter(
    (weekday) => a.weekdays.includes(weekday) && b.weekdays.includes(weekday),
  );
  if (weekdays.length === 0) return [];
  return facts.school.grades
    .filter(({ id }) =>
      [template.grades, a.grades, b.grades].every((grades) => !grades || grades.includes(id)),
    )
    .map((grade) => grade.name);
}

function reportMissingTemplates(facts: Facts, report: Report, missing: Uses['missing']): void {
  const groups = new Map<string, number[]>();
  for (const { season, grade, weekday } of missing) {
    const key = `${season}/${grade}`;
    groups.set(key, [...(groups.get(key) ?? []), weekday].sort());
  }
  for (const [key, weekdays] of groups) {
    const [season, grade] = key.split('/');
    report('TEMPLATE_MISSING', ['templates'], {
      grade: nameIn(facts.grades, grade),
      season: seasonName(facts, season),
      weekdays: weekdays.map(weekdayWord),
    });
  }
}

/** One finding for each block, season and template in which it has no time although it applies. */
function reportMissingTimes(facts: Facts, report: Report, uses: Uses['uses']): void {
  for (const [at, block] of facts.school.blocks.entries()) {
    const groups = new Map<string, Use[]>();
    for (const use of uses) {
      if (!blockAppliesTo(block, use.weekday, use.grade)) continue;
      if (use.template.times.some((time) => time.block === block.id)) continue;
      const key = `${use.season}/${use.template.id}`;
      groups.set(key, [...(groups.get(key) ?? []), use]);
    }
    for (const group of groups.values()) {
      const { season, template } = group[0];
      const params = {
        block: block.name,
        season: seasonName(facts, season),
        weekdays: [...new Set(group.map((use) => use.weekday))].sort().map(weekdayWord),
        grades: [...new Set(group.map((use) => nameIn(facts.grades, use.grade)))],
        templates: template.name,
      };
      const pupils = pupilsStaying(facts, block, group);
      if (pupils > 0) report('BLOCK_WITHOUT_TIMES_NEEDED', ['blocks', at], { ...params, pupils });
      else report('BLOCK_WITHOUT_TIMES', ['blocks', at], params);
    }
  }
}

function pupilsStaying(facts: Facts, block: Block, uses: readonly Use[]): number {
  const cells = new Set(uses.map((use) => `${use.weekday}/${use.grade}`));
  let pupils = 0;
  for (const pupil of facts.pupils.values()) {
    const grade = facts.classes.get(pupil.class)?.grade;
    if (pupil.stay.some((stay) => stay.blocks.includes(block.id) && cells.has(`${stay.weekday}/${grade}`)))
      pupils += 1;
  }
  return pupils;
}

function seasonName(facts: Facts, season: string): ReturnType<typeof seasonWord> {
  return seasonWord(season === '-' ? null : nameIn(facts.seasons, season));
}
