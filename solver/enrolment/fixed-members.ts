/**
 * Rules "closed-group" and "lock-honoured": members of closed groups (school teams, auditioned choirs) and pupils
 * locked into a club have their places before anybody draws; they take the seat and the pupil's time. A closed group
 * stands outside what a pupil wants of the menu; a lock counts towards it.
 */
import { staysWeekly } from '../model/attendance.ts';
import type { Club } from '../model/menu.ts';
import type { OpenItem } from '../model/plan-document.ts';
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import { sectionId } from '../model/session.ts';
import { type MemberProblem, memberItem } from './open-items.ts';
import { type Section, sectionsConflict } from './section.ts';
import type { Wishes } from './wishes.ts';

export interface FixedPlace {
  readonly pupil: string;
  /** Index of the section. */
  readonly section: number;
  /** Locked by hand: counts towards the sessions the pupil wants. */
  readonly locked: boolean;
}

export interface FixedMembers {
  readonly places: readonly FixedPlace[];
  readonly open: readonly OpenItem[];
}

interface Claim {
  readonly wishes: Wishes;
  readonly club: Club;
  /** One section, where the lock names it. */
  readonly section: string | undefined;
  readonly locked: boolean;
}

/** Places fixed members. A club with several sections fills them by augmenting paths, so nobody is left out needlessly. */
export function fixMembers(
  school: School,
  wishes: readonly Wishes[],
  sections: readonly Section[],
  seats: readonly number[],
): FixedMembers {
  const open: OpenItem[] = [];
  const places: FixedPlace[] = [];
  const held = new Map<string, number[]>();
  const free = [...seats];
  for (const group of claimsByClub(school, wishes)) {
    const { club } = group[0];
    const candidates: number[][] = [];
    const claims: Claim[] = [];
    const barred = barredFrom(school, club.id);
    for (const claim of group) {
      const { pupil } = claim.wishes;
      const found = candidatesOf(claim, sections, held.get(pupil.id) ?? [], barred);
      if (typeof found === 'string') open.push(memberItem(found, pupil, club));
      else {
        claims.push(claim);
        candidates.push(found);
      }
    }
    const assigned = assign(candidates, free);
    assigned.forEach((section, k) => {
      const { wishes: own, locked } = claims[k];
      const { pupil } = own;
      if (section < 0) {
        open.push(memberItem('noSeat', pupil, club));
        return;
      }
      places.push({ pupil: pupil.id, section, locked });
      free[section]--;
      held.set(pupil.id, [...(held.get(pupil.id) ?? []), section]);
    });
  }
  return { places, open };
}

/** Closed groups first, then locks, each by club and pupil; a pupil in both has one claim. */
function claimsByClub(school: School, wishes: readonly Wishes[]): Claim[][] {
  const byId = new Map(wishes.map((entry) => [entry.pupil.id, entry]));
  const clubs = [...school.clubs].sort((a, b) => compareText(a.id, b.id));
  const closed: Claim[][] = [];
  const locked: Claim[][] = [];
  for (const club of clubs) {
    const members = new Set(club.members ?? []);
    const team: Claim[] = [];
    for (const id of [...members].sort(compareText)) {
      const entry = byId.get(id);
      if (entry) team.push({ wishes: entry, club, section: undefined, locked: false });
    }
    const byHand: Claim[] = [];
    const seen = new Set(members);
    for (const lock of school.locks) {
      if (lock.kind !== 'member' || lock.club !== club.id || seen.has(lock.pupil)) continue;
      seen.add(lock.pupil);
      const entry = byId.get(lock.pupil);
      const section = lock.section === undefined ? undefined : sectionId(club.id, lock.section);
      if (entry) byHand.push({ wishes: entry, club, section, locked: true });
    }
    byHand.sort((a, b) => compareText(a.wishes.pupil.id, b.wishes.pupil.id));
    if (team.length > 0) closed.push(team);
    if (byHand.length > 0) locked.push(byHand);
  }
  return [...closed, ...locked];
}

function barredFrom(school: School, club: string): ReadonlySet<string> {
  return new Set(
    school.locks.flatMap((lock) => (lock.kind === 'notMember' && lock.club === club ? [lock.pupil] : [])),
  );
}

function candidatesOf(
  claim: Claim,
  sections: readonly Section[],
  held: readonly number[],
  barred: ReadonlySet<string>,
): number[] | MemberProblem {
  const { pupil, grade } = claim.wishes;
  const { club } = claim;
  if (barred.has(pupil.id)) return 'locks';
  if (club.feeFenPerSession > 0 && !pupil.paidConsent.includes(club.id)) return 'consent';
  let left: number[] = [];
  sections.forEach((section, index) => {
    const fits = claim.section === undefined || claim.section === section.id;
    if (section.club.id === club.id && fits) left.push(index);
  });
  if (left.length === 0) return 'noSection';
  left = left.filter((index) => sections[index].grades.includes(grade));
  if (left.length === 0) return 'grade';
  left = left.filter((index) =>
    sections[index].meetings.every(({ weekday, block }) => staysWeekly(pupil, weekday, block)),
  );
  if (left.length === 0) return 'stay';
  left = left.filter((index) => !held.some((other) => sectionsConflict(sections[index], sections[other])));
  return left.length === 0 ? 'clash' : left;
}

/** Section of each claim, or −1: a maximum matching with seats, the emptiest section first. */
function assign(candidates: readonly (readonly number[])[], seats: readonly number[]): number[] {
  const result: number[] = candidates.map(() => -1);
  const inside = new Map<number, number[]>();
  const load = (section: number): number => inside.get(section)?.length ?? 0;
  const place = (claim: number, section: number): void => {
    const list = inside.get(section);
    if (list) list.push(claim);
    else inside.set(section, [claim]);
    result[claim] = section;
  };
  const tryPlace = (claim: number, seen: Set<number>): boolean => {
    const order = [...candidates[claim]].sort((a, b) => load(a) - load(b) || a - b);
    for (const section of order) {
      if (load(section) < seats[section]) {
        place(claim, section);
        return true;
      }
    }
    for (const section of order) {
      if (seen.has(section)) continue;
      seen.add(section);
      for (const other of [...(inside.get(section) ?? [])]) {
        if (!tryPlace(other, seen)) continue;
        inside.set(
          section,
          (inside.get(section) ?? []).filter((member) => member !== other),
        );
        place(claim, section);
        return true;
      }
    }
    return false;
  };
  for (let claim = 0; claim < candidates.length; claim++) tryPlace(claim, new Set());
  return result;
}
