import type { DutyDemand } from '../model/duty.ts';
import type { Lock } from '../model/lock.ts';
import type { OpenItem } from '../model/plan-document.ts';
import { type RosterContext, type RosterPerson, rosterDuty } from './context.ts';
import { Eligibility } from './eligible.ts';
import { Occupancy } from './occupancy.ts';

type DutyLock = Extract<Lock, { kind: 'duty' }>;
type SupervisorLock = Extract<Lock, { kind: 'supervisor' }>;

/**
 * Settles who is given: locks on single duties first, then leaders of the matrix, then locked supervisors. Whoever is
 * away or already has a given duty at that time is replaced by a cover.
 */
export function fixGiven(
  context: RosterContext,
  demands: readonly DutyDemand[],
): { demands: DutyDemand[]; open: OpenItem[] } {
  const eligibility = new Eligibility(context);
  const occupancy = new Occupancy(context);
  const open: OpenItem[] = [];
  const result = [...demands];
  const indexOf = new Map(demands.map((demand, index) => [demand.id, index]));
  const settled = new Set<number>();

  /** Gives the duty to the person if he or she can be there. */
  const give = (index: number, person: RosterPerson | undefined, demand: DutyDemand): boolean => {
    if (!person) return false;
    const duty = rosterDuty(context, demand);
    if (!eligibility.present(person, duty) || occupancy.busy(person, duty)) return false;
    occupancy.add(person, duty);
    result[index] = { ...demand, given: person.id };
    return true;
  };
  const personOf = (id: string): RosterPerson | undefined => {
    const index = context.personIndexOf.get(id);
    return index === undefined ? undefined : context.people[index];
  };

  for (const lock of dutyLocks(context)) {
    const index = indexOf.get(lock.duty);
    if (index === undefined) {
      open.push(lockNotKept(lock, 'duty'));
      continue;
    }
    const demand = { ...result[index], series: lock.duty };
    if (lock.person === null) {
      result[index] = { ...demand, given: null };
      settled.add(index);
    } else if (give(index, personOf(lock.person), demand)) {
      settled.add(index);
    } else {
      open.push(lockNotKept(lock, 'person'));
    }
  }
  demands.forEach((demand, index) => {
    if (demand.given === undefined || settled.has(index)) return;
    settled.add(index);
    if (!give(index, personOf(demand.given as string), demand)) result[index] = asCover(demand);
  });
  const supervisors = supervisorLocks(context);
  const keptLocks = new Set<Lock>();
  demands.forEach((demand, index) => {
    const lock = supervisors.get(demand.series);
    if (lock === undefined || demand.role !== 'fixed' || settled.has(index)) return;
    if (give(index, personOf(lock.person), demand)) keptLocks.add(lock);
    else result[index] = asCover(demand);
  });
  for (const lock of context.school.locks) {
    if (lock.kind === 'supervisor' && !keptLocks.has(lock)) open.push(supervisorNotKept(lock));
  }
  return { demands: result, open };
}

/** The duty for somebody else, on this date only. */
export function asCover(demand: DutyDemand): DutyDemand {
  const { given: _, ...rest } = demand;
  return { ...rest, role: 'cover' };
}

function dutyLocks(context: RosterContext): DutyLock[] {
  return context.school.locks.filter((lock) => lock.kind === 'duty');
}

/** Series of the first supervisor of every group with a locked class → its lock. */
function supervisorLocks(context: RosterContext): Map<string, SupervisorLock> {
  const locks = new Map<string, SupervisorLock>();
  for (const lock of context.school.locks) {
    if (lock.kind !== 'supervisor') continue;
    for (const session of context.sessions) {
      if (session.kind !== 'group' || session.weekday !== lock.weekday || session.block !== lock.block)
        continue;
      if (session.classes.includes(lock.class)) locks.set(session.id, lock);
    }
  }
  return locks;
}

function lockNotKept(lock: DutyLock, missing: 'duty' | 'person'): OpenItem {
  const person = lock.person ?? '-';
  return {
    code: 'LOCK_NOT_KEPT',
    stage: 'roster',
    refs: [lock.duty],
    sentence:
      missing === 'duty'
        ? { zh: `锁定的值守任务 ${lock.duty} 不存在。`, en: `The locked duty ${lock.duty} does not exist.` }
        : {
            zh: `值守任务 ${lock.duty} 锁定给 ${person}，但此人当时不能到岗；已改由他人承担。`,
            en: `Duty ${lock.duty} is locked to ${person}, who cannot be there; it was given to somebody else.`,
          },
    remedy: {
      zh: '修改或删除这条锁定。',
      en: 'Change or delete the lock.',
    },
  };
}

function supervisorNotKept(lock: SupervisorLock): OpenItem {
  const where = `${lock.class}/${lock.weekday}/${lock.block}`;
  return {
    code: 'LOCK_NOT_KEPT',
    stage: 'roster',
    refs: [where],
    sentence: {
      zh: `班级 ${lock.class} 周${'一二三四五'[lock.weekday - 1]}“${lock.block}”锁定由 ${lock.person} 看护，但没有这样的小组，或此人从不能到岗。`,
      en: `Class ${lock.class} (weekday ${lock.weekday}, block ${lock.block}) is locked to ${lock.person}, but there is no such group, or this person can never be there.`,
    },
    remedy: { zh: '修改或删除这条锁定。', en: 'Change or delete the lock.' },
  };
}
