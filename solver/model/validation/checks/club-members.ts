import type { Club } from '../../menu.ts';
import type { Pupil } from '../../pupil.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, gradeOf, nameIn } from '../facts/facts.ts';
import type { Cell } from '../facts/held.ts';

/** Members of closed groups may come and do come: right grade, consent for a fee, staying when the club meets. */
export const checkClubMembers: Check = (facts, report) => {
  for (const [at, club] of facts.school.clubs.entries()) {
    const members = [...new Set(club.members ?? [])].flatMap((id) => facts.pupils.get(id) ?? []);
    const cells = facts.clubDays ? (facts.held?.meetings(club).cells ?? []) : [];
    let allStay = members.length > 0 && cells.length > 0;
    for (const pupil of members) {
      const path = ['clubs', at, 'members', (club.members ?? []).indexOf(pupil.id)];
      allStay = checkMember(facts, report, club, pupil, cells, path) && allStay;
    }
    if (allStay) checkCommonDay(report, club, members, cells, at);
  }
};

/** Reports what is wrong with one member; true if he or she stays on enough weekdays. */
function checkMember(
  facts: Facts,
  report: Report,
  club: Club,
  pupil: Pupil,
  cells: readonly Cell[],
  path: readonly (string | number)[],
): boolean {
  const grade = gradeOf(facts, pupil);
  const member = { club: club.name, pupil: pupil.name, class: nameIn(facts.classes, pupil.class) };
  if (club.feeFenPerSession > 0 && !pupil.paidConsent.includes(club.id))
    report('PUPIL_CONSENT_MISSING', path, member);
  if (grade !== '' && !club.grades.includes(grade)) {
    report('CLUB_MEMBER_WRONG_GRADE', path, {
      ...member,
      grade: nameIn(facts.grades, grade),
      grades: club.grades.map((entry) => nameIn(facts.grades, entry)),
    });
    return false;
  }
  if (cells.length === 0) return false;
  const days = new Set(cells.filter((cell) => staysIn(pupil, cell)).map((cell) => cell.weekday)).size;
  if (days >= club.sessionsPerWeek) return true;
  report('CLUB_MEMBER_NOT_STAYING', path, { ...member, days, needed: club.sessionsPerWeek });
  return false;
}

/** With one section, all members need to be there on the same weekdays. */
function checkCommonDay(
  report: Report,
  club: Club,
  members: readonly Pupil[],
  cells: readonly Cell[],
  at: number,
): void {
  if (club.sections > 1) return;
  const full = new Set<number>();
  let best = 0;
  for (const cell of cells) {
    const count = members.filter((pupil) => staysIn(pupil, cell)).length;
    best = Math.max(best, count);
    if (count === members.length) full.add(cell.weekday);
  }
  if (full.size >= club.sessionsPerWeek) return;
  report('CLUB_MEMBERS_NO_COMMON_DAY', ['clubs', at, 'members'], {
    club: club.name,
    needed: club.sessionsPerWeek,
    members: members.length,
    best,
  });
}

function staysIn(pupil: Pupil, cell: Cell): boolean {
  return pupil.stay.some((stay) => stay.weekday === cell.weekday && stay.blocks.includes(cell.block));
}
