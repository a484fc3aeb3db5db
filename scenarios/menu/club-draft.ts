import type { ClubInput } from '../parts.ts';
import type { CatalogueItem } from './catalogue.ts';

/** A club with what only the generator needs to know. */
export interface ClubDraft {
  readonly club: ClubInput;
  readonly item: CatalogueItem;
  readonly ledBy: 'staff' | 'external' | 'vendor';
  /** A school team or choir: fixed members, outside the draw. */
  readonly closed?: true;
}

/** Weekly sessions of all sections. */
export function sessionsOf({ club }: ClubDraft): number {
  return (club.sections ?? 1) * (club.sessionsPerWeek ?? 1);
}
