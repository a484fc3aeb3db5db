import { describe, expect, it } from 'vitest';
import { EventQueue } from '../../../solver/numeric/event-queue.ts';
import { Rng } from '../../../solver/numeric/rng.ts';

describe('EventQueue', () => {
  it('gives events at the same time in the order they came', () => {
    const queue = new EventQueue(1);
    for (let i = 0; i < 100; i++) queue.push(i % 3, i);
    const order: number[] = [];
    while (queue.size > 0) order.push(queue.pop());
    const expected = Array.from({ length: 100 }, (_, i) => i).sort((a, b) => (a % 3) - (b % 3) || a - b);
    expect(order).toEqual(expected);
  });

  it('equals a sorted list under random pushes and pops', () => {
    const rng = new Rng(4);
    const queue = new EventQueue();
    let pending: { time: number; sequence: number; event: number }[] = [];
    let sequence = 0;
    for (let step = 0; step < 5000; step++) {
      if (rng.intBelow(5) < 3) {
        const time = Math.max(queue.now, 0) + rng.intBelow(4) / 2;
        const event = rng.intBelow(1000);
        queue.push(time, event);
        pending.push({ time, sequence: sequence++, event });
      } else {
        pending = pending.sort((a, b) => a.time - b.time || a.sequence - b.sequence);
        const next = pending.shift();
        expect(queue.nextTime).toBe(next?.time ?? Infinity);
        expect(queue.pop()).toBe(next?.event ?? -1);
        if (next !== undefined) expect(queue.now).toBe(next.time);
      }
      expect(queue.size).toBe(pending.length);
    }
  });

  it('refuses the past and starts again after clear', () => {
    const queue = new EventQueue();
    queue.push(5, 1);
    queue.pop();
    expect(() => queue.push(4, 1)).toThrow(RangeError);
    expect(() => queue.push(Number.NaN, 1)).toThrow(RangeError);
    queue.push(5, 2);
    queue.clear();
    expect(queue.size).toBe(0);
    expect(queue.pop()).toBe(-1);
    queue.push(-10, 3);
    expect(queue.pop()).toBe(3);
  });
});
