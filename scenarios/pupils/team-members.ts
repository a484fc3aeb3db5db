import type { Draw } from '../draw.ts';
import type { ClubDraft } from '../menu/club-draft.ts';
import type { Stay } from './stay.ts';

export interface Candidate {
  readonly id: string;
  readonly grade: string;
  readonly stays: readonly Stay[];
}

/**
 * Members of the school teams and choirs: pupils of their grades who stay in the club block whenever the team meets.
 * Nobody is in two teams. Returns the menu with the members named.
 */
export function withMembers(
  menu: readonly ClubDraft[],
  candidates: readonly Candidate[],
  draw: Draw,
): ClubDraft[] {
  const taken = new Set<string>();
  return menu.map((draft) => {
    if (!draft.closed) return draft;
    const { club } = draft;
    const fit = candidates.filter(
      (pupil) =>
        club.grades.includes(pupil.grade) &&
        !taken.has(pupil.id) &&
        (club.weekdays ?? []).every((weekday) =>
          pupil.stays.some((stay) => stay.weekday === weekday && stay.blocks.includes('club')),
        ),
    );
    const size = Math.min(club.maxSize - 2, Math.floor(fit.length / 3));
    const members = draw
      .order(fit, (pupil) => pupil.id, club.id, 'member')
      .slice(0, size)
      .map((pupil) => pupil.id)
      .sort();
    for (const member of members) taken.add(member);
    return { ...draft, club: { ...club, minSize: Math.min(club.minSize ?? 0, size), members } };
  });
}
