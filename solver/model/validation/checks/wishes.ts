import type { Pupil } from '../../pupil.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, gradeOf, nameIn } from '../facts/facts.ts';
import { weekdayWord } from '../words.ts';

/** What pupils wish for clubs can have an effect: right grade, open club, consent, days on which they stay. */
export const checkWishes: Check = (facts, report) => {
  for (const [at, pupil] of (facts.school.pupils ?? []).entries()) {
    checkChoices(facts, report, pupil, at);
    checkWant(facts, report, pupil, at);
    checkPins(facts, report, pupil, at);
    for (const [position, club] of pupil.keeps.entries()) {
      if (!facts.clubs.has(club)) {
        report('PUPIL_KEEPS_UNKNOWN', ['pupils', at, 'keeps', position], { ...who(facts, pupil), club });
      }
    }
  }
};

function who(facts: Facts, pupil: Pupil): { pupil: string; class: string } {
  return { pupil: pupil.name, class: nameIn(facts.classes, pupil.class) };
}

function checkChoices(facts: Facts, report: Report, pupil: Pupil, at: number): void {
  const grade = gradeOf(facts, pupil);
  for (const [position, id] of pupil.choices.entries()) {
    const path = ['pupils', at, 'choices', position];
    const club = facts.clubs.get(id);
    if (!club) continue;
    if (pupil.choices.indexOf(id) < position) {
      report('PUPIL_CHOICE_REPEATED', path, { ...who(facts, pupil), club: club.name });
      continue;
    }
    if (grade !== '' && !club.grades.includes(grade)) {
      report('PUPIL_CHOICE_WRONG_GRADE', path, {
        pupil: pupil.name,
        grade: nameIn(facts.grades, grade),
        club: club.name,
        grades: club.grades.map((entry) => nameIn(facts.grades, entry)),
      });
    } else if (club.members && !club.members.includes(pupil.id)) {
      report('PUPIL_CHOICE_CLOSED', path, { ...who(facts, pupil), club: club.name });
    } else if (club.feeFenPerSession > 0 && !club.members && !pupil.paidConsent.includes(id)) {
      report('PUPIL_CHOICE_WITHOUT_CONSENT', path, { ...who(facts, pupil), club: club.name });
    }
  }
}

function checkWant(facts: Facts, report: Report, pupil: Pupil, at: number): void {
  const clubBlock = (id: string): boolean => facts.blocks.get(id)?.kind === 'club';
  const days = new Set(pupil.stay.filter((stay) => stay.blocks.some(clubBlock)).map((stay) => stay.weekday))
    .size;
  const path = ['pupils', at, 'want'];
  if (pupil.want > days)
    report('PUPIL_WANT_ABOVE_DAYS', path, { ...who(facts, pupil), want: pupil.want, days });
  if (pupil.want === 0 && pupil.choices.length > 0) {
    report('PUPIL_CHOICES_UNWANTED', path, { ...who(facts, pupil), choices: pupil.choices.length });
  }
}

function checkPins(facts: Facts, report: Report, pupil: Pupil, at: number): void {
  for (const [position, pin] of pupil.pins.entries()) {
    const club = facts.clubs.get(pin.club);
    if (!club) continue;
    const path = ['pupils', at, 'pins', position];
    const params = { ...who(facts, pupil), club: club.name, weekday: weekdayWord(pin.weekday) };
    if (!pupil.choices.includes(pin.club)) {
      report('PUPIL_PIN_UNLISTED', path, params);
      continue;
    }
    if (!facts.held || !facts.clubDays) continue;
    const staying = new Set(
      pupil.stay.filter((stay) => stay.weekday === pin.weekday).flatMap((stay) => stay.blocks),
    );
    const { cells } = facts.held.meetings(club);
    if (!cells.some((cell) => cell.weekday === pin.weekday && staying.has(cell.block))) {
      report('PUPIL_PIN_IMPOSSIBLE', path, params);
    }
  }
}
