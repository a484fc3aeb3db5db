import { describe, expect, it } from 'vitest';
import { hashString, keyedFraction, keyedHash, keyedIntBelow } from '../../../solver/numeric/keyed-hash.ts';
import { Rng, shuffle } from '../../../solver/numeric/rng.ts';

describe('Rng', () => {
  it('keeps its stream for ever: plans must be replayable by later versions', () => {
    const rng = new Rng(20260901);
    expect([rng.uint32(), rng.uint32(), rng.uint32(), rng.uint32()]).toEqual(KNOWN.stream);
    expect(Array.from({ length: 12 }, () => rng.intBelow(10))).toEqual(KNOWN.digits);
    expect(shuffle([0, 1, 2, 3, 4, 5, 6, 7], new Rng(1))).toEqual(KNOWN.shuffled);
  });

  it('follows xoshiro128** step by step', () => {
    // The published recurrence, written with 64-bit arithmetic from the paper.
    const mask = 0xffffffffn;
    const rotate = (x: bigint, k: bigint): bigint => ((x << k) | (x >> (32n - k))) & mask;
    const mix = (state: number): bigint => {
      let z = BigInt(state >>> 0);
      z = ((z ^ (z >> 16n)) * 0x21f0aaadn) & mask;
      z = ((z ^ (z >> 15n)) * 0x735a2d97n) & mask;
      return z ^ (z >> 15n);
    };
    const s = [1, 2, 3, 4].map((k) => mix(7 + k * 0x9e3779b9));
    const rng = new Rng(7);
    for (let step = 0; step < 200; step++) {
      const expected = (rotate((s[1] * 5n) & mask, 7n) * 9n) & mask;
      const t = (s[1] << 9n) & mask;
      s[2] ^= s[0];
      s[3] ^= s[1];
      s[1] ^= s[2];
      s[0] ^= s[3];
      s[2] ^= t;
      s[3] = rotate(s[3], 11n);
      expect(BigInt(rng.uint32())).toBe(expected);
    }
  });

  it('draws every value of a range equally often', () => {
    const rng = new Rng(3);
    const counts = new Array<number>(7).fill(0);
    for (let i = 0; i < 70_000; i++) counts[rng.intBelow(7)]++;
    // Chi-square with 6 degrees of freedom: 22.5 is the 99.9 % point.
    const chi = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(22.5);
    for (let i = 0; i < 200; i++) {
      const value = rng.intBetween(-3, 3);
      expect(value).toBeGreaterThanOrEqual(-3);
      expect(value).toBeLessThanOrEqual(3);
      expect(rng.intBelow(1)).toBe(0);
      expect(rng.intBelow(2 ** 32)).toBeLessThan(2 ** 32);
      const fraction = rng.fraction();
      expect(fraction >= 0 && fraction < 1).toBe(true);
    }
    expect([...Array(1000)].filter(() => rng.chance(1, 4)).length).toBeGreaterThan(180);
  });

  it('gives independent streams to different keys', () => {
    expect(Rng.keyed(5, 'matrix', 0).uint32()).not.toBe(Rng.keyed(5, 'matrix', 1).uint32());
    expect(Rng.keyed(5, 'matrix', 0).uint32()).toBe(Rng.keyed(5, 'matrix', 0).uint32());
  });

  it('shuffles typed arrays, all orders equally often', () => {
    const rng = new Rng(11);
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const key = shuffle(Int32Array.of(0, 1, 2), rng).join('');
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(rng.pick(['x'])).toBe('x');
  });

  it('refuses impossible ranges', () => {
    const rng = new Rng(1);
    expect(() => rng.intBelow(0)).toThrow(RangeError);
    expect(() => rng.intBelow(2.5)).toThrow(RangeError);
    expect(() => rng.pick([])).toThrow(RangeError);
  });
});

describe('keyed hash', () => {
  it('keeps its values for ever', () => {
    expect(hashString('')).toBe(0);
    expect(hashString('放学后')).toBe(KNOWN.text);
    expect(keyedHash(1, 'arrival', 42, 'g1')).toBe(KNOWN.keyed);
  });

  it('tells parts apart', () => {
    const values = [
      keyedHash(1, 'ab', 'c'),
      keyedHash(1, 'a', 'bc'),
      keyedHash(1, 'abc'),
      keyedHash(1, 1),
      keyedHash(1, '1'),
      keyedHash(1, -1),
      keyedHash(1, 2 ** 40),
      keyedHash(1, 0),
      keyedHash(1),
      keyedHash(2, 1),
    ];
    expect(new Set(values).size).toBe(values.length);
    expect(() => keyedHash(1, 0.5)).toThrow(RangeError);
  });

  it('is spread evenly for counted keys', () => {
    const cells = new Array<number>(64).fill(0);
    for (let i = 0; i < 64_000; i++) cells[keyedIntBelow(64, 9, 'pupil', i)]++;
    const chi = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 63 degrees of freedom: 103.4 is the 99.9 % point.
    expect(chi).toBeLessThan(103.4);
    // One changed input bit turns about half of the output bits.
    let turned = 0;
    for (let i = 0; i < 1000; i++) {
      let difference = keyedHash(9, i) ^ keyedHash(9, i ^ 1);
      for (; difference !== 0; difference &= difference - 1) turned++;
    }
    expect(Math.abs(turned / 1000 - 16)).toBeLessThan(1);
    expect(keyedFraction(1, 2)).toBe(keyedHash(1, 2) / 2 ** 32);
  });
});

const KNOWN = {
  stream: [834815046, 548040143, 3934958956, 1875983913],
  digits: [0, 7, 9, 6, 2, 3, 0, 2, 3, 5, 3, 7],
  shuffled: [1, 3, 0, 7, 2, 6, 5, 4],
  text: 1152697567,
  keyed: 2992451750,
};
