import type { Draw } from '../draw.ts';
import type { ClubDraft } from '../menu/club-draft.ts';
import { sessionsOf } from '../menu/club-draft.ts';
import type { Gender, NameSource } from '../names/person-names.ts';
import type { ExternalInput, VendorInput } from '../parts.ts';
import { padded } from '../parts.ts';
import type { Region } from '../region.ts';

const APPROVED = { from: '2026-09-01', to: '2027-01-31' } as const;
const MOST_SESSIONS_EACH = 3;

export interface Outsiders {
  readonly externals: ExternalInput[];
  readonly vendors: VendorInput[];
  /** The menu with the people from outside named as leaders of their clubs. */
  readonly menu: ClubDraft[];
}

/**
 * People and vendors from outside for the projects that need them: approved for the whole term, checked before it. One
 * person leads three groups a week at most, and can come on a weekday or two more than that. Each vendor has a substitute.
 */
export function outsiders(
  menu: readonly ClubDraft[],
  region: Region,
  names: NameSource,
  draw: Draw,
): Outsiders {
  const externals: ExternalInput[] = [];
  const add = (person: Omit<ExternalInput, 'id' | 'name'>): string => {
    const id = `x${padded(externals.length + 1, 2)}`;
    const gender: Gender = draw.chance(450, id, 'gender') ? 'female' : 'male';
    const cohort = person.kind === 'student' ? 'young' : 'adult';
    externals.push({
      id,
      name: names.full(id, gender, cohort),
      approved: APPROVED,
      backgroundCheckedOn: `2026-08-${padded(draw.between(10, 28, id, 'background'), 2)}`,
      healthCheckedOn: `2026-08-${padded(draw.between(10, 28, id, 'health'), 2)}`,
      ...person,
    });
    return id;
  };
  const named = menu.map((draft): ClubDraft => {
    if (draft.ledBy === 'staff') return draft;
    const sessions = sessionsOf(draft);
    const offer = region.outside.find(({ item }) => item === draft.item.key);
    const people = Array.from({ length: Math.ceil(sessions / MOST_SESSIONS_EACH) }, (_, i) =>
      add({
        kind: draft.ledBy === 'vendor' ? 'vendorInstructor' : (offer?.kind ?? 'otherProfessional'),
        ...(draft.club.vendor ? { vendor: draft.club.vendor } : {}),
        skills: [draft.item.skill],
        qualification: offer?.qualification ?? `${draft.item.name}教练员（指导教师）资格证书`,
        ...(draft.ledBy === 'vendor' ? { qualificationUntil: '2027-08-31' } : {}),
        available: weekdaysOf(
          draft,
          Math.min(5, MOST_SESSIONS_EACH + 1 + draw.below(2, draft.club.id, 'more days')),
          draw,
          i,
        ).map((weekday) => ({
          weekday,
        })),
        payFenPerLesson: draft.ledBy === 'vendor' ? 0 : offer?.kind === 'student' ? 5000 : 10_000,
      }),
    );
    return {
      ...draft,
      club: { ...draft.club, leaders: { ...draft.club.leaders, skill: draft.item.skill, people } },
    };
  });
  const vendors = region.vendors
    .filter((vendor) => named.some(({ club }) => club.vendor === vendor.id))
    .map((vendor): VendorInput => {
      const instructors = externals.filter((person) => person.vendor === vendor.id);
      add({
        kind: 'vendorInstructor',
        vendor: vendor.id,
        skills: [...new Set(instructors.flatMap((person) => person.skills ?? []))],
        qualification: '教练员（指导教师）资格证书',
        qualificationUntil: '2027-08-31',
        substitutesFor: instructors.map((person) => person.id),
      });
      return {
        id: vendor.id,
        name: vendor.name,
        kind: 'nonSubject',
        approved: { from: '2026-08-20', to: '2027-07-31' },
        licence: { from: '2024-03-01', to: '2028-02-29' },
        score: draw.between(84, 97, vendor.id, 'score'),
      };
    });
  return { externals, vendors, menu: named };
}

/** Parents and retired teachers whom a parents' committee hires to look after groups. */
export function committeePeople(
  classes: number,
  from: number,
  names: NameSource,
  draw: Draw,
): ExternalInput[] {
  return Array.from({ length: Math.max(2, Math.floor(classes / 4)) }, (_, i): ExternalInput => {
    const id = `x${padded(from + i + 1, 2)}`;
    const retired = i % 3 === 2;
    const gender: Gender = draw.chance(700, id, 'gender') ? 'female' : 'male';
    return {
      id,
      name: names.full(id, gender, retired ? 'grandparent' : 'adult'),
      kind: retired ? 'retiredTeacher' : 'volunteer',
      qualification: retired ? '退休教师' : '家长委员会聘用人员',
      approved: APPROVED,
      backgroundCheckedOn: '2026-08-20',
      healthCheckedOn: '2026-08-22',
      available: draw
        .order([1, 2, 3, 4, 5], String, id, 'available')
        .slice(0, 3)
        .sort((a, b) => a - b)
        .map((weekday) => ({ weekday })),
      payFenPerLesson: 4000,
    };
  });
}

function weekdaysOf(draft: ClubDraft, count: number, draw: Draw, person: number): number[] {
  if (draft.club.weekdays) return [...draft.club.weekdays];
  return draw
    .order([1, 2, 3, 4, 5], String, draft.club.id, person, 'available')
    .slice(0, count)
    .sort((a, b) => a - b);
}
