import type { ClubInput } from '../parts.ts';
import { CLUB_WINDOW } from '../term/autumn-2026.ts';
import type { ClubDraft } from './club-draft.ts';
import type { ClubWindow } from './windows.ts';

const CLASSES_FOR_HABITS = 12;

/** What some projects do in their own way: leaders who take turns, an end with the frost, every second week. */
const HABITS: Readonly<Record<string, (club: ClubInput) => Partial<ClubInput>>> = {
  pottery: (club) => ({ leaders: { ...club.leaders, alternating: true } }),
  gardening: () => ({ window: { from: CLUB_WINDOW.from, to: '2026-11-27' } }),
  botany: () => ({ weeks: 'odd' }),
};

/** Larger schools have a few clubs that do not simply meet every week with the same leader. */
export function withHabits(draft: ClubDraft, window: ClubWindow): ClubDraft {
  const habit = HABITS[draft.item.key];
  if (!habit || window.classes < CLASSES_FOR_HABITS || draft.ledBy !== 'staff') return draft;
  return { ...draft, club: { ...draft.club, ...habit(draft.club) } };
}
