import { NOWHERE } from '../attendance.ts';
import type { AuditRule, Finding } from '../audit.ts';
import { blockName, className, datesText, weekdayName } from '../describe.ts';

/**
 * 愿留的学生每个时段都有人看护、有地方去。 Everybody who stays, regularly or by a one-day booking, is in a session that runs,
 * in every block, on every date. One finding per class, block and weekday.
 */
export const pupilPlaced: AuditRule = {
  id: 'pupil-placed',
  check(context) {
    const { attendance, days, pupils, school } = context;
    const missing = new Map<
      string,
      { pupils: Set<string>; dates: Set<string>; class: string; block: string; weekday: number }
    >();
    school.blocks.forEach((block, b) => {
      // A break is spent where the pupils are, unless the school gives it an activity of its own.
      if (block.kind === 'break' && block.defaults.length === 0) return;
      for (const pupil of pupils) {
        for (const day of days) {
          if (attendance.place(pupil.index, day.index, b) !== NOWHERE) continue;
          if (attendance.absent(pupil.index, day.index, b)) continue;
          const key = `${pupil.class}|${block.id}|${day.follows}`;
          const entry = missing.get(key) ?? {
            pupils: new Set(),
            dates: new Set(),
            class: pupil.class,
            block: block.id,
            weekday: day.follows,
          };
          entry.pupils.add(pupil.id);
          entry.dates.add(day.date);
          missing.set(key, entry);
        }
      }
    });
    return [...missing.values()].map((entry): Finding => {
      const dates = [...entry.dates].sort();
      const [count, when] = [entry.pupils.size, datesText(dates)];
      const [name, block] = [className(context, entry.class), blockName(context, entry.block)];
      const day = weekdayName(entry.weekday);
      return {
        who: [...entry.pupils].sort(),
        where: `${entry.class}/${entry.weekday}/${entry.block}`,
        when: dates.join(', '),
        sentence: {
          zh: `${name}有 ${count} 名学生在${day.zh}“${block}”时段没有去处（${when.zh}）。`,
          en: `${count} pupils of ${name} are nowhere on ${day.en} in ${block} (${when.en}).`,
        },
        remedy: {
          zh: '为该班增加看护小组，或并入同年级的小组。',
          en: 'Add a group for the class, or merge it within the grade.',
        },
      };
    });
  },
};
