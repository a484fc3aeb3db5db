import { changeLeader } from './moves/change-leader.ts';
import { changeRoom } from './moves/change-room.ts';
import { closeSection } from './moves/close-section.ts';
import { kempeChain } from './moves/kempe-chain.ts';
import { placeSection } from './moves/place-section.ts';
import { relocate } from './moves/relocate.ts';
import { shiftTime } from './moves/shift-time.ts';
import { swapTimes } from './moves/swap-times.ts';
import type { Operator } from './operator.ts';

/** Every kind of move of the search. */
export const OPERATORS: readonly Operator[] = [
  shiftTime,
  swapTimes,
  changeRoom,
  changeLeader,
  relocate,
  kempeChain,
  placeSection,
  closeSection,
];
