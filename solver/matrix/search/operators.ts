import { changeRoom } from '../kernel/moves/change-room.ts';
import { kempeChain } from '../kernel/moves/kempe-chain.ts';
import { shiftTime } from '../kernel/moves/shift-time.ts';
import { swapTimes } from '../kernel/moves/swap-times.ts';
import { changeLeader } from './moves/change-leader.ts';
import { closeSection } from './moves/close-section.ts';
import { placeSection } from './moves/place-section.ts';
import { relocate } from './moves/relocate.ts';
import type { MatrixOperator } from './operator.ts';

/** Every kind of move of the search; those from the kernel are shared with timetables of any kind. */
export const OPERATORS: readonly MatrixOperator[] = [
  shiftTime,
  swapTimes,
  changeRoom,
  changeLeader,
  relocate,
  kempeChain,
  placeSection,
  closeSection,
];
