/**
 * A waiting line with several servers, first come first served: the queue of every discrete-event model here. The
 * owner of the events calls `arrive` and `finish`; the station says who starts.
 */
import { EventQueue } from '../numeric/event-queue.ts';

const NOBODY = -1;

export class Station {
  readonly #servers: number;
  readonly #queue: Int32Array;
  #first = 0;
  #end = 0;
  #busy = 0;

  /** `customers`: how many will ever arrive. */
  constructor(servers: number, customers: number) {
    this.#servers = servers;
    this.#queue = new Int32Array(customers);
  }

  /** Customers in the line and in service. */
  get present(): number {
    return this.#busy + this.#end - this.#first;
  }

  /** True if the customer starts at once; otherwise he or she waits. */
  arrive(customer: number): boolean {
    if (this.#busy < this.#servers) {
      this.#busy++;
      return true;
    }
    this.#queue[this.#end++] = customer;
    return false;
  }

  /** A service has ended; returns who starts now, or −1. */
  finish(): number {
    if (this.#first < this.#end) return this.#queue[this.#first++];
    this.#busy--;
    return NOBODY;
  }

  clear(): void {
    this.#first = 0;
    this.#end = 0;
    this.#busy = 0;
  }
}

/**
 * Runs one station through a list of customers (arrival times rising). Returns when each starts.
 * For validation against closed forms (M/M/c, M/D/c, batches).
 */
export function runStation(arrivals: Float64Array, services: Float64Array, servers: number): Float64Array {
  const count = arrivals.length;
  const station = new Station(servers, count);
  const events = new EventQueue(count + servers);
  const starts = new Float64Array(count);
  // Event k < count: customer k arrives; from count on: a service ends.
  for (let customer = 0; customer < count; customer++) events.push(arrivals[customer], customer);
  const start = (customer: number): void => {
    starts[customer] = events.now;
    events.push(events.now + services[customer], count + customer);
  };
  while (events.size > 0) {
    const event = events.pop();
    if (event < count) {
      if (station.arrive(event)) start(event);
    } else {
      const next = station.finish();
      if (next !== NOBODY) start(next);
    }
  }
  return starts;
}
