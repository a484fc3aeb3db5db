import { type BlockTime, blockAppliesTo } from '../../calendar.ts';
import type { Pupil } from '../../pupil.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, gradeOf, nameIn, timeWord } from '../facts/facts.ts';
import { type Clash, overlap, takesPlaceOn } from '../facts/held.ts';
import { type Word, weekdayWord } from '../words.ts';

/** Every pupil is in one place at a time, in blocks that take place, on days of the term; families agree. */
export const checkPupils: Check = (facts, report) => {
  const { school } = facts;
  const listed = school.pupils?.length ?? 0;
  const counted = school.headCounts?.length ?? 0;
  if (school.pupils && school.headCounts) {
    report('PUPIL_DATA_TWICE', ['headCounts'], { pupils: listed, headCounts: counted });
  } else if (listed + counted === 0) {
    report('PUPIL_DATA_MISSING', [], {});
  }
  for (const [at, pupil] of (school.pupils ?? []).entries()) {
    checkStay(facts, report, pupil, at);
    checkBookings(facts, report, pupil, at);
    checkDates(facts, report, pupil, at);
    checkSiblings(facts, report, pupil, at);
  }
  checkClassSizes(facts, report);
};

function who(facts: Facts, pupil: Pupil): { pupil: string; class: string } {
  return { pupil: pupil.name, class: nameIn(facts.classes, pupil.class) };
}

function checkStay(facts: Facts, report: Report, pupil: Pupil, at: number): void {
  const { held } = facts;
  const grade = gradeOf(facts, pupil);
  if (!held || grade === '') return;
  for (const [position, stay] of pupil.stay.entries()) {
    for (const [blockAt, id] of stay.blocks.entries()) {
      const block = facts.blocks.get(id);
      if (!block) continue;
      const possible = blockAppliesTo(block, stay.weekday, grade) && held.service(stay.weekday, grade);
      if (!possible) {
        report('PUPIL_STAY_NEVER', ['pupils', at, 'stay', position, 'blocks', blockAt], {
          ...who(facts, pupil),
          weekday: weekdayWord(stay.weekday),
          block: block.name,
          grade: nameIn(facts.grades, grade),
        });
      }
    }
  }
  for (const weekday of new Set(pupil.stay.map((stay) => stay.weekday))) {
    const blocks = [
      ...new Set(pupil.stay.filter((stay) => stay.weekday === weekday).flatMap((stay) => stay.blocks)),
    ];
    const clash = firstClash(blocks, (a, b) => held.clash(a, b, weekday, grade));
    if (!clash) continue;
    report('PUPIL_TWO_PLACES', ['pupils', at, 'stay'], {
      ...who(facts, pupil),
      when: weekdayWord(weekday),
      ...clashParams(facts, clash),
    });
  }
}

interface BlocksInClash {
  readonly blocks: readonly [a: string, b: string];
  readonly times: Clash;
}

function firstClash(
  blocks: readonly string[],
  clash: (a: string, b: string) => Clash | null,
): BlocksInClash | null {
  for (const [position, b] of blocks.entries()) {
    for (const a of blocks.slice(0, position)) {
      const times = clash(a, b);
      if (times) return { blocks: [a, b], times };
    }
  }
  return null;
}

function clashParams(facts: Facts, { blocks, times }: BlocksInClash): ClashParams {
  return {
    a: nameIn(facts.blocks, blocks[0]),
    aTime: timeWord(times.a),
    b: nameIn(facts.blocks, blocks[1]),
    bTime: timeWord(times.b),
  };
}

type ClashParams = Readonly<{ a: string; aTime: Word; b: string; bTime: Word }>;

/** One-day bookings: the block is held then, and does not overlap another one of the day. */
function checkBookings(facts: Facts, report: Report, pupil: Pupil, at: number): void {
  const { held } = facts;
  const grade = gradeOf(facts, pupil);
  if (!held || grade === '') return;
  for (const [position, booking] of pupil.bookings.entries()) {
    const day = facts.dayOn(booking.date);
    const path = ['pupils', at, 'bookings', position];
    for (const [blockAt, id] of booking.blocks.entries()) {
      if (!facts.blocks.has(id) || takesPlaceOn(held, day, grade, id)) continue;
      report('PUPIL_BOOKING_NEVER', [...path, 'blocks', blockAt], {
        ...who(facts, pupil),
        date: booking.date,
        block: nameIn(facts.blocks, id),
      });
    }
    if (!day) continue;
    const regular = pupil.stay.filter((stay) => stay.weekday === day.weekday).flatMap((stay) => stay.blocks);
    const timeOf = (block: string): BlockTime | null => held.calendar.blockTime(day, grade, block);
    const clash = firstClash([...new Set([...regular, ...booking.blocks])], (blockA, blockB) => {
      const [a, b] = [timeOf(blockA), timeOf(blockB)];
      return a && b && overlap(a, b) ? { a, b } : null;
    });
    // What clashes in the regular stay already is reported there.
    if (clash?.blocks.some((block) => !regular.includes(block))) {
      report('PUPIL_TWO_PLACES', path, {
        ...who(facts, pupil),
        when: booking.date,
        ...clashParams(facts, clash),
      });
    }
  }
}

function checkDates(facts: Facts, report: Report, pupil: Pupil, at: number): void {
  const { start, end } = facts.school.term;
  const { joins, leaves } = pupil;
  if (joins !== undefined && leaves !== undefined && joins > leaves) {
    report('PUPIL_DATES_REVERSED', ['pupils', at, 'leaves'], { ...who(facts, pupil), joins, leaves });
  } else if (
    start <= end &&
    ((joins !== undefined && joins > end) || (leaves !== undefined && leaves < start))
  ) {
    report('PUPIL_OUTSIDE_TERM', ['pupils', at], { ...who(facts, pupil), start, end });
  }
}

function checkSiblings(facts: Facts, report: Report, pupil: Pupil, at: number): void {
  if (pupil.siblingsTogether && pupil.siblings.length === 0) {
    report('PUPIL_TOGETHER_ALONE', ['pupils', at, 'siblingsTogether'], who(facts, pupil));
  }
  for (const [position, id] of pupil.siblings.entries()) {
    const sibling = facts.pupils.get(id);
    if (!sibling || id === pupil.id || sibling.siblings.includes(pupil.id)) continue;
    report('SIBLINGS_NOT_MUTUAL', ['pupils', at, 'siblings', position], {
      ...who(facts, pupil),
      sibling: `${sibling.name}（${nameIn(facts.classes, sibling.class)}）`,
    });
  }
}

function checkClassSizes({ school }: Facts, report: Report): void {
  if (!school.pupils || school.pupils.length === 0) return;
  const listed = new Map<string, number>();
  for (const pupil of school.pupils) listed.set(pupil.class, (listed.get(pupil.class) ?? 0) + 1);
  for (const [at, schoolClass] of school.classes.entries()) {
    const count = listed.get(schoolClass.id) ?? 0;
    if (count === schoolClass.pupils) continue;
    report('CLASS_SIZE_DIFFERS', ['classes', at, 'pupils'], {
      class: schoolClass.name,
      roll: schoolClass.pupils,
      listed: count,
    });
  }
}
