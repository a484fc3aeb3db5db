import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchRooms, type RoomSeeker } from '../../../../solver/matrix/places/room-matching.ts';

/** Tries every choice of rooms. Cost: pupils without a room, then costs. */
function bruteForce(seekers: readonly RoomSeeker[]): readonly [number, number] {
  let best: readonly [number, number] = [Infinity, Infinity];
  const chosen: (number | null)[] = [];
  const visit = (i: number): void => {
    if (i === seekers.length) {
      const users = new Map<string, number[]>();
      let without = 0;
      let cost = 0;
      for (let k = 0; k < seekers.length; k++) {
        const option = chosen[k];
        if (option === null) {
          without += seekers[k].pupils;
          continue;
        }
        const offer = seekers[k].options[option];
        users.set(offer.room, [...(users.get(offer.room) ?? []), k]);
        cost += offer.cost;
      }
      for (const group of users.values()) {
        const pupils = group.reduce((sum, k) => sum + seekers[k].pupils, 0);
        for (const k of group) {
          const offer = seekers[k].options[chosen[k] as number];
          if (offer.seats < pupils || offer.groups < group.length) return;
        }
      }
      if (without < best[0] || (without === best[0] && cost < best[1])) best = [without, cost];
      return;
    }
    chosen[i] = null;
    visit(i + 1);
    seekers[i].options.forEach((_, option) => {
      chosen[i] = option;
      visit(i + 1);
    });
  };
  visit(0);
  return best;
}

const rooms = ['a', 'b', 'hall'];
const seeker = fc
  .record({
    pupils: fc.integer({ min: 1, max: 30 }),
    costs: fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 3 }),
  })
  .map(
    ({ pupils, costs }): RoomSeeker => ({
      pupils,
      options: costs.flatMap((cost, i) =>
        cost === null
          ? []
          : [
              {
                room: rooms[i],
                cost,
                groups: rooms[i] === 'hall' ? 3 : 1,
                seats: rooms[i] === 'hall' ? 45 : 25,
              },
            ],
      ),
    }),
  );

describe('matching groups with rooms', () => {
  it('agrees with trying all rooms, shared ones too', () => {
    fc.assert(
      fc.property(fc.array(seeker, { minLength: 1, maxLength: 5 }), (seekers) => {
        const result = matchRooms(seekers);
        const cost = result.rooms.reduce(
          (sum, room, i) => sum + (seekers[i].options.find((offer) => offer.room === room)?.cost ?? 0),
          0,
        );
        expect(result.exact).toBe(true);
        expect([result.pupilsWithout, cost]).toEqual(bruteForce(seekers));
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('gives no rooms to nobody', () => {
    expect(matchRooms([])).toEqual({ rooms: [], pupilsWithout: 0, exact: true });
  });

  it('leaves a group without a room where none takes it', () => {
    const offer = { room: 'a', cost: 0, groups: 1, seats: 20 };
    expect(matchRooms([{ pupils: 21, options: [offer] }]).rooms).toEqual([null]);
  });
});
