import { deserialize, serialize } from 'node:v8';
import { VERSION } from '../../../solver/plan/version.ts';
import type { MemberResult } from '../../../solver/plan.ts';
import type { Checkpoint } from '../../store/jobs.ts';
import { packBytes, unpackBytes } from '../pack.ts';

interface SavedMember {
  readonly version: string;
  readonly result: MemberResult;
}

/** A finished member of the portfolio as a checkpoint. (Not JSON: its result holds typed arrays.) */
export function checkpointOf(result: MemberResult): Checkpoint {
  const saved: SavedMember = { version: VERSION, result };
  return { name: `member/${result.result.member}`, packed: packBytes(serialize(saved)) };
}

/** The members that can be taken over. What another version of the program made is made again. */
export function membersOf(checkpoints: readonly Checkpoint[]): MemberResult[] {
  return checkpoints.flatMap(({ packed }) => {
    try {
      const saved = deserialize(unpackBytes(packed)) as SavedMember;
      return saved.version === VERSION ? [saved.result] : [];
    } catch {
      // Written by an engine that this one does not understand: the member is made again.
      return [];
    }
  });
}
