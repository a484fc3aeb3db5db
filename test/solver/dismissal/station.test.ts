import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runStation, Station } from '../../../solver/dismissal/station.ts';
import { Rng } from '../../../solver/numeric/rng.ts';

function meanWait(arrivals: Float64Array, services: Float64Array, servers: number): number {
  const starts = runStation(arrivals, services, servers);
  return starts.reduce((sum, start, k) => sum + start - arrivals[k], 0) / starts.length;
}

function poisson(count: number, rate: number, rng: Rng): Float64Array {
  let now = 0;
  return Float64Array.from({ length: count }, () => {
    now -= Math.log(1 - rng.fraction()) / rate;
    return now;
  });
}

/** Mean wait of M/M/c with service rate 1 (Erlang C). */
function erlangWait(servers: number, rate: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < servers; k++) {
    term *= rate / k;
    sum += term;
  }
  const last = (term * rate) / servers / (1 - rate / servers);
  return last / (sum + last) / (servers - rate);
}

describe('the station against closed forms', () => {
  it.each([
    { count: 60, servers: 1, service: 2, clear: 120, mean: 59, longest: 118 },
    { count: 120, servers: 2, service: 2, clear: 120, mean: 59, longest: 118 },
    { count: 240, servers: 2, service: 1.5, clear: 180, mean: 89.25, longest: 178.5 },
    { count: 480, servers: 4, service: 1.5, clear: 180, mean: 89.25, longest: 178.5 },
  ])('a batch of $count at $servers servers', ({ count, servers, service, clear, mean, longest }) => {
    const starts = runStation(new Float64Array(count), new Float64Array(count).fill(service), servers);
    expect(starts.reduce((a, b) => a + b, 0) / count).toBeCloseTo(mean, 9);
    expect(Math.max(...starts)).toBeCloseTo(longest, 9);
    expect(Math.max(...starts) + service).toBeCloseTo(clear, 9);
  });

  it('arrivals in step with service never wait (D/D/1)', () => {
    const arrivals = Float64Array.from({ length: 500 }, (_, k) => 2 * k);
    expect(meanWait(arrivals, new Float64Array(500).fill(2), 1)).toBe(0);
  });

  it.each([
    [1, 0.5],
    [1, 0.8],
    [2, 1.4],
    [4, 3.2],
  ])('M/M/%i with rate %f', (servers, rate) => {
    const count = 150_000;
    const rng = Rng.keyed(7, servers);
    const arrivals = poisson(count, rate, rng);
    const services = Float64Array.from({ length: count }, () => -Math.log(1 - rng.fraction()));
    const exact = erlangWait(servers, rate);
    expect(Math.abs(meanWait(arrivals, services, servers) / exact - 1)).toBeLessThan(0.08);
  });

  it.each([0.3, 0.5, 0.8])('M/D/1 with load %f', (load) => {
    const count = 150_000;
    const arrivals = poisson(count, load, Rng.keyed(11, Math.round(10 * load)));
    const exact = load / (2 * (1 - load));
    expect(Math.abs(meanWait(arrivals, new Float64Array(count).fill(1), 1) / exact - 1)).toBeLessThan(0.07);
  });
});

/** Rows of the public table of closed forms, each with its formula computed here once more. */
describe('the station against the table of closed forms', () => {
  const folder = process.env.AFTERBELL_BENCHMARKS ?? '';
  const file = join(folder, 'queue', 'queue_reference.csv');
  const rows =
    folder !== '' && existsSync(file)
      ? readFileSync(file, 'utf8')
          .trim()
          .split('\n')
          .slice(1)
          .map((line) => line.split(','))
      : [];
  const wanted = rows.filter(
    ([model, servers, rate]) =>
      (model === 'M/M/c' &&
        ['1', '2', '6', '12'].includes(servers) &&
        Number(rate) / Number(servers) <= 0.8) ||
      (model === 'M/D/1' && Number(rate) <= 0.8),
  );

  it.runIf(wanted.length > 0).each(wanted)('%s with %s servers and rate %s', (model, c, lambda, ...rest) => {
    const [servers, rate, wait] = [Number(c), Number(lambda), Number(rest[3])];
    const exact = model === 'M/D/1' ? rate / (2 * (1 - rate)) : erlangWait(servers, rate);
    expect(Math.abs(exact - wait)).toBeLessThan(1e-6);
    const count = 60_000;
    const rng = Rng.keyed(23, servers, Math.round(100 * rate));
    const arrivals = poisson(count, rate, rng);
    const services = Float64Array.from({ length: count }, () =>
      model === 'M/D/1' ? 1 : -Math.log(1 - rng.fraction()),
    );
    // Few wait where there are many servers: the tolerance is absolute there.
    const error = Math.abs(meanWait(arrivals, services, servers) - exact);
    expect(error).toBeLessThan(0.12 * exact + 0.003);
  });

  it.skipIf(wanted.length > 0)(
    'is not tried: AFTERBELL_BENCHMARKS does not name the folder of tables',
    () => {
      expect(rows).toEqual([]);
    },
  );
});

describe('a station', () => {
  it('serves in the order of arrival and counts who is present', () => {
    const station = new Station(1, 3);
    expect([station.arrive(0), station.arrive(1), station.arrive(2)]).toEqual([true, false, false]);
    expect(station.present).toBe(3);
    expect([station.finish(), station.finish(), station.finish()]).toEqual([1, 2, -1]);
    expect(station.present).toBe(0);
  });
});
