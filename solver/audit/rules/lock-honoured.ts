import type { Lock } from '../../model/lock.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { AuditRule, Finding } from '../audit.ts';
import { concernsBlock } from '../availability.ts';
import type { AuditContext } from '../context.ts';
import { blockName, className, nameOf, pupilName, roomName, weekdayName } from '../describe.ts';

/** 学校锁定的内容原样保留，包括锁定为空的位置。 Every lock of the school is kept, also the empty ones. */
export const lockHonoured: AuditRule = {
  id: 'lock-honoured',
  check(context) {
    return context.school.locks
      .filter((lock) => !kept(context, lock))
      .map((lock): Finding => {
        const { zh, en } = describe(context, lock);
        return {
          who: [],
          where: JSON.stringify(lock),
          when: 'weekday' in lock && 'block' in lock ? `${lock.weekday}/${lock.block ?? ''}` : '',
          sentence: { zh: `没有遵守锁定：${zh}。`, en: `A lock is not kept: ${en}.` },
          remedy: { zh: '恢复锁定的内容，或解除锁定。', en: 'Restore what was locked, or lift the lock.' },
        };
      });
  },
};

function kept(context: AuditContext, lock: Lock): boolean {
  const { sessions } = context.plan.matrix;
  const { duties } = context.plan.roster;
  switch (lock.kind) {
    case 'section':
      return sessions.some(
        (session) =>
          session.section === `${lock.club}#${lock.section}` &&
          session.weekday === lock.weekday &&
          session.block === lock.block &&
          (lock.room === undefined || session.room === lock.room) &&
          (lock.leaders === undefined ||
            [...lock.leaders].sort().join() === [...session.leaders].sort().join()),
      );
    case 'noClub':
      return !sessions.some(
        ({ club, weekday, block }) => club === lock.club && weekday === lock.weekday && block === lock.block,
      );
    case 'emptyRoom':
      return !sessions.some(
        (session) =>
          session.room === lock.room &&
          session.weekday === lock.weekday &&
          session.block === lock.block &&
          context.runsOn(session).length > 0,
      );
    case 'freePerson':
      return !duties.some((duty) => {
        const day = context.dayOn.get(duty.date);
        return (
          duty.person === lock.person &&
          day?.follows === lock.weekday &&
          (lock.block === undefined || concernsBlock(context, day, duty, lock.block)) &&
          !context.school.locks.some(
            (other) => other.kind === 'duty' && other.duty === duty.id && other.person === lock.person,
          )
        );
      });
    case 'groupRoom':
      return sessions
        .filter(
          ({ kind, classes, block }) =>
            kind === 'group' && block === lock.block && classes.includes(lock.class),
        )
        .every(({ room }) => room === lock.room);
    case 'supervisor':
      return sessions
        .filter(
          ({ kind, classes, block, weekday }) =>
            kind === 'group' &&
            block === lock.block &&
            weekday === lock.weekday &&
            classes.includes(lock.class),
        )
        .every(({ id }) =>
          // Dates on which the person cannot be there are covers; the series itself belongs to nobody else.
          duties.every(
            ({ series, role, person }) => series !== id || role !== 'fixed' || person === lock.person,
          ),
        );
    case 'duty':
      return duties.some(
        (duty) =>
          duty.id === lock.duty &&
          (duty.person === lock.person || gaveUpAbsent(context, duty.id, lock.person)),
      );
    case 'member':
      return context.plan.enrolment.placements.some(({ pupil, session: at }) => {
        const session = context.session.get(at);
        return (
          pupil === lock.pupil &&
          session?.club === lock.club &&
          (lock.section === undefined || session.section === `${lock.club}#${lock.section}`)
        );
      });
    case 'notMember':
      return !context.plan.enrolment.placements.some(
        ({ pupil, session }) => pupil === lock.pupil && context.session.get(session)?.club === lock.club,
      );
  }
}

/** Did the person have the locked duty until an absence took it away? */
function gaveUpAbsent({ plan }: AuditContext, duty: string, person: string | null): boolean {
  return (plan.changes ?? []).some(
    (change) =>
      change.kind === 'absence' &&
      change.person === person &&
      change.moves.some((move) => move.duty === duty && move.from === person),
  );
}

function describe(context: AuditContext, lock: Lock): Sentence {
  const club = (id: string): string => context.club.get(id)?.name ?? id;
  const cell = (weekday: number, block: string): Sentence => {
    const [day, name] = [weekdayName(weekday), blockName(context, block)];
    return { zh: `${day.zh}“${name}”`, en: `${day.en}, ${name}` };
  };
  switch (lock.kind) {
    case 'section': {
      const at = cell(lock.weekday, lock.block);
      const name = `${club(lock.club)}（${lock.club}#${lock.section}）`;
      const room = lock.room === undefined ? '' : ` ${roomName(context, lock.room)}`;
      const leaders = (lock.leaders ?? []).map((id) => nameOf(context, id)).join('、');
      const extra = `${room}${leaders && ` ${leaders}`}`;
      return { zh: `${at.zh}${name}${extra}`, en: `${name} at ${at.en}${extra}` };
    }
    case 'noClub': {
      const at = cell(lock.weekday, lock.block);
      return { zh: `${at.zh}不开${club(lock.club)}`, en: `no ${club(lock.club)} at ${at.en}` };
    }
    case 'emptyRoom': {
      const [at, room] = [cell(lock.weekday, lock.block), roomName(context, lock.room)];
      return { zh: `${at.zh}${room}空置`, en: `${room} stays empty at ${at.en}` };
    }
    case 'freePerson': {
      const name = nameOf(context, lock.person);
      const at = lock.block === undefined ? weekdayName(lock.weekday) : cell(lock.weekday, lock.block);
      return { zh: `${at.zh}${name}不排岗`, en: `${name} stays free on ${at.en}` };
    }
    case 'groupRoom': {
      const [name, block] = [className(context, lock.class), blockName(context, lock.block)];
      const room = roomName(context, lock.room);
      return { zh: `${name}“${block}”在${room}`, en: `${name} is in ${room} in ${block}` };
    }
    case 'supervisor': {
      const [at, name] = [cell(lock.weekday, lock.block), className(context, lock.class)];
      const person = nameOf(context, lock.person);
      return { zh: `${at.zh}${name}由${person}看护`, en: `${person} supervises ${name} at ${at.en}` };
    }
    case 'duty': {
      const person = lock.person === null ? null : nameOf(context, lock.person);
      return person === null
        ? { zh: `${lock.duty} 空缺`, en: `${lock.duty} stays empty` }
        : { zh: `${lock.duty} 由${person}承担`, en: `${person} has ${lock.duty}` };
    }
    case 'member': {
      const name = pupilName(context, lock.pupil);
      return { zh: `${name}参加${club(lock.club)}`, en: `${name} is in ${club(lock.club)}` };
    }
    case 'notMember': {
      const name = pupilName(context, lock.pupil);
      return { zh: `${name}不参加${club(lock.club)}`, en: `${name} is not in ${club(lock.club)}` };
    }
  }
}
