/** The four views of a plan that fit a terminal: one class, one person, fairness, dismissal. */

import type { Plan } from '../../solver/model/plan-document.ts';
import { clockOf, compareText } from '../../solver/model/primitives.ts';
import type { School } from '../../solver/model/school.ts';
import type { Session } from '../../solver/model/session.ts';
import type { Terminal } from './io.ts';
import { text } from './messages.ts';
import { renderTable } from './render-table.ts';

/** The week of one class, with the five elements of the 排片表: time, content, place, form, responsible person. */
export function showClassWeek(terminal: Terminal, school: School, plan: Plan, classId: string): void {
  const { language } = terminal;
  const schoolClass = school.classes.find(({ id }) => id === classId);
  if (!schoolClass) return;
  const names = nameMaps(school);
  const pupils = new Set(
    (school.pupils ?? []).filter((pupil) => pupil.class === classId).map(({ id }) => id),
  );
  const ofClass = new Map<string, number>();
  for (const placement of plan.enrolment.placements) {
    const member = pupils.has(placement.pupil) || placement.pupil.startsWith(`${classId}~`);
    if (member) ofClass.set(placement.session, (ofClass.get(placement.session) ?? 0) + 1);
  }
  const sessions = plan.matrix.sessions
    .filter((session) => session.mode !== 'replacement')
    .filter((session) => session.classes.includes(classId) || (ofClass.get(session.id) ?? 0) > 0);
  const first = firstDuties(plan);
  const times = (session: Session): string => {
    const duty = first.get(session.id)?.[0];
    return duty
      ? `${clockOf(duty.startMinute)}–${clockOf(blockEnd(school, plan, session, duty.endMinute))}`
      : '';
  };
  const weekdays = text(language, 'weekdays').split(',');
  const rows = sessions
    .map((session) => ({ session, time: times(session) }))
    .sort(
      (a, b) =>
        a.session.weekday - b.session.weekday ||
        compareText(a.time, b.time) ||
        compareText(a.session.id, b.session.id),
    )
    .map(({ session, time }) => [
      weekdays[session.weekday - 1],
      time,
      contentOf(session, names),
      names.room.get(session.room) ?? session.room,
      formOf(terminal, session),
      responsible(terminal, session, first, names),
      ofClass.get(session.id) ?? session.pupils,
    ]);
  terminal.out(text(language, 'classTable', { name: schoolClass.name }));
  const head = (['weekday', 'time', 'content', 'place', 'form', 'person', 'pupils'] as const).map((key) =>
    text(language, key),
  );
  terminal.out(renderTable(head, rows));
}

/** The dated duties of one person in the first four weeks of service. */
export function showPersonRoster(terminal: Terminal, school: School, plan: Plan, person: string): void {
  const { language } = terminal;
  const names = nameMaps(school);
  const own = plan.roster.duties
    .filter((duty) => duty.person === person)
    .sort((a, b) => compareText(a.date, b.date) || a.startMinute - b.startMinute);
  const weekOf = new Map(plan.calendar.days.map((day) => [day.date, day]));
  const firstWeek = Math.min(...own.map((duty) => weekOf.get(duty.date)?.week ?? 1));
  const weekdays = text(language, 'weekdays').split(',');
  const rows = own
    .filter((duty) => (weekOf.get(duty.date)?.week ?? 1) < firstWeek + 4)
    .map((duty) => {
      const session = plan.matrix.sessions.find(({ id }) => id === duty.session);
      return [
        duty.date,
        weekdays[(weekOf.get(duty.date)?.weekday ?? 1) - 1],
        `${clockOf(duty.startMinute)}–${clockOf(duty.endMinute)}`,
        names.post.get(duty.post) ?? duty.post,
        session ? contentOf(session, names) : '',
        session ? (names.room.get(session.room) ?? session.room) : (names.gate.get(duty.gate ?? '') ?? ''),
      ];
    });
  terminal.out(text(language, 'personTable', { name: names.person.get(person) ?? person }));
  const head = (['date', 'weekday', 'time', 'post', 'content', 'place'] as const).map((key) =>
    text(language, key),
  );
  terminal.out(renderTable(head, rows));
}

/** The figures of fairness and what their certificate covers. */
export function showFairness(terminal: Terminal, plan: Plan): void {
  const { language } = terminal;
  const { total, unitsPerLesson, certificate } = plan.reports.fairness;
  const lessons = (units: number): string => (units / unitsPerLesson).toFixed(1);
  terminal.out(text(language, 'fairness'));
  terminal.out(
    `  ${text(language, 'fairnessLine', {
      highest: lessons(total.highest),
      lowest: lessons(total.lowest),
      mean: lessons(total.mean),
      gini: total.gini.toFixed(4),
      jain: total.jain.toFixed(4),
    })}`,
  );
  terminal.out(`  ${certificate.covers[language]}`);
  terminal.out(
    `  ${text(language, 'certificateLine', {
      covered: certificate.dutiesUnderCertificate,
      duties: certificate.duties,
      gap: (certificate.gap * 100).toFixed(2),
    })}`,
  );
}

/** The waves of one weekday. */
export function showDismissal(terminal: Terminal, school: School, plan: Plan, weekday: number): void {
  const { language } = terminal;
  const names = nameMaps(school);
  const season = plan.dismissal.streams[0]?.season;
  const streams = plan.dismissal.streams.filter(
    (stream) => stream.season === season && stream.weekday === weekday && stream.mode !== 'replacement',
  );
  const weekdayName = text(language, 'weekdays').split(',')[weekday - 1];
  for (const stream of streams) {
    const after =
      stream.after === null
        ? text(language, 'afterLessons')
        : text(language, 'afterBlock', { block: names.block.get(stream.after) ?? stream.after });
    terminal.out(text(language, 'dismissal', { weekday: weekdayName, after }));
    const rows = stream.waves.map((wave) => [
      clockOf(wave.minute),
      names.gate.get(wave.gate) ?? wave.gate,
      wave.pupils,
      shortList(wave.units.map((unit) => unitName(unit, plan, names))),
    ]);
    const head = (['time', 'gate', 'pupils', 'groups'] as const).map((key) => text(language, key));
    terminal.out(renderTable(head, rows));
  }
}

interface Names {
  readonly person: ReadonlyMap<string, string>;
  readonly room: ReadonlyMap<string, string>;
  readonly club: ReadonlyMap<string, string>;
  readonly activity: ReadonlyMap<string, string>;
  readonly post: ReadonlyMap<string, string>;
  readonly gate: ReadonlyMap<string, string>;
  readonly block: ReadonlyMap<string, string>;
  readonly schoolClass: ReadonlyMap<string, string>;
}

function nameMaps(school: School): Names {
  const of = (items: readonly { id: string; name: string }[]) =>
    new Map(items.map(({ id, name }) => [id, name]));
  return {
    person: of([...school.staff, ...school.externals]),
    room: of(school.rooms),
    club: of(school.clubs),
    activity: of(school.activities),
    post: of(school.posts),
    gate: of(school.gates),
    block: of(school.blocks),
    schoolClass: of(school.classes),
  };
}

function contentOf(session: Session, names: Names): string {
  return names.club.get(session.club ?? '') ?? names.activity.get(session.activity ?? '') ?? session.id;
}

function formOf(terminal: Terminal, session: Session): string {
  if (session.kind === 'club') return text(terminal.language, 'clubForm');
  return text(terminal.language, session.classes.length > 1 ? 'mergedForm' : 'groupForm');
}

function unitName(unit: string, plan: Plan, names: Names): string {
  const session = plan.matrix.sessions.find(({ id }) => id === unit);
  if (!session) return names.schoolClass.get(unit) ?? unit;
  if (session.kind === 'club') return names.club.get(session.club ?? '') ?? unit;
  return session.classes.map((id) => names.schoolClass.get(id) ?? id).join('+');
}

function shortList(items: readonly string[]): string {
  const most = 8;
  return items.length <= most ? items.join('、') : `${items.slice(0, most).join('、')}… (${items.length})`;
}

type FirstDuties = ReadonlyMap<string, Plan['roster']['duties']>;

/** The duties of the first date on which a session runs. */
function firstDuties(plan: Plan): FirstDuties {
  const result = new Map<string, Plan['roster']['duties']>();
  for (const duty of plan.roster.duties) {
    if (duty.session === undefined) continue;
    const known = result.get(duty.session);
    if (!known || duty.date < known[0].date) result.set(duty.session, [duty]);
    else if (duty.date === known[0].date) known.push(duty);
  }
  return result;
}

/** A leader's duty lasts until the gate; the table on the wall shows the end of the block. */
function blockEnd(school: School, plan: Plan, session: Session, dutyEnd: number): number {
  const season = plan.calendar.days.find((day) => day.weekday === session.weekday)?.season;
  for (const template of school.templates) {
    if (template.seasons && season !== undefined && !template.seasons.includes(season)) continue;
    if (template.grades && !template.grades.some((grade) => session.grades.includes(grade))) continue;
    const time = template.times.find(({ block }) => block === session.block);
    if (time) return Number(time.end.slice(0, 2)) * 60 + Number(time.end.slice(3));
  }
  return dutyEnd;
}

function responsible(terminal: Terminal, session: Session, first: FirstDuties, names: Names): string {
  const people = (first.get(session.id) ?? []).map((duty) =>
    duty.person === null ? text(terminal.language, 'vacant') : (names.person.get(duty.person) ?? duty.person),
  );
  return [...new Set(people)].join('、');
}
