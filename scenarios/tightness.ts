import type { School } from '../solver/model/school.ts';
import { willingnessFor } from '../solver/model/willingness.ts';
import type { Share } from './measures/clubs.ts';
import { clubRoomUse, shareOf, topFifthDemand } from './measures/clubs.ts';
import type { SchoolWeek } from './measures/school-week.ts';
import { schoolWeek } from './measures/school-week.ts';
import type { SupplyFigure } from './measures/supply.ts';
import { supplyFigures } from './measures/supply.ts';

/** How tight a school is; what each figure means is told where it is computed. */
export interface Tightness {
  readonly pupils: number;
  readonly staff: number;
  readonly pupilsPerStaff: number;
  /** Pupils who stay in some block of the service, of all pupils. */
  readonly participation: Share;
  readonly clubRoomUse: Share;
  readonly topFifthDemand: Share;
  /** Supply over demand of what runs short first. */
  readonly tightest: SupplyFigure;
  readonly supply: readonly SupplyFigure[];
  /** Cells of teacher, weekday and service block that are refused whatever the work, of all such cells. */
  readonly refusals: Share;
  /** Teachers who refuse at least two fifths of their cells. */
  readonly peopleWhoRefuseMuch: number;
}

const MUCH = 0.4;

/** Measures a school as its office would: is it plannable, and how much room is left. */
export function tightnessOf(school: School): Tightness {
  const week = schoolWeek(school);
  const supply = supplyFigures(school, week);
  const pupils = school.classes.reduce((sum, schoolClass) => sum + schoolClass.pupils, 0);
  const refusals = refusalsOf(school);
  return {
    pupils,
    staff: school.staff.length,
    pupilsPerStaff: pupils / school.staff.length,
    participation: shareOf(takingPart(school, week), pupils),
    clubRoomUse: clubRoomUse(school, week),
    topFifthDemand: topFifthDemand(school, week.pupils),
    tightest: supply.reduce((least, figure) => (figure.ratio < least.ratio ? figure : least)),
    supply,
    refusals: shareOf(
      refusals.reduce((sum, share) => sum + share.part, 0),
      refusals.reduce((sum, share) => sum + share.whole, 0),
    ),
    peopleWhoRefuseMuch: refusals.filter(({ share }) => share >= MUCH).length,
  };
}

function takingPart(school: School, week: SchoolWeek): number {
  const service = new Set(serviceBlocks(school));
  return week.pupils.filter((pupil) =>
    pupil.stay.some((stay) => stay.blocks.some((block) => service.has(block))),
  ).length;
}

function serviceBlocks(school: School): string[] {
  return school.blocks.filter((block) => block.ledger === 'afterSchool').map((block) => block.id);
}

function refusalsOf(school: School): Share[] {
  const blocks = school.blocks.filter((block) => block.kind === 'homework' || block.kind === 'club');
  const works = [
    ...new Set(school.posts.filter((post) => post.staffKinds.includes('teacher')).map((post) => post.work)),
  ];
  return school.staff
    .filter((person) => person.kind === 'teacher')
    .map((person) => {
      const cells = blocks.flatMap((block) =>
        block.weekdays.map((weekday) => ({ weekday, block: block.id })),
      );
      const refused = cells.filter(({ weekday, block }) =>
        works
          .filter((work) => work !== 'extended' && work !== 'evening' && work !== 'lunch')
          .every((work) => willingnessFor(person, weekday, block, work) === 'refuse'),
      );
      return shareOf(refused.length, cells.length);
    });
}
