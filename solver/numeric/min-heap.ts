/**
 * Binary heap on typed arrays: the least key first, equal keys in the order they went in, so that nothing depends on
 * the heap's inner order. O(log n) per operation.
 */
export class MinHeap {
  #keys: Float64Array;
  #sequence: Float64Array;
  #items: Int32Array;
  #size = 0;
  #pushed = 0;

  constructor(capacity = 64) {
    const room = Math.max(1, capacity);
    this.#keys = new Float64Array(room);
    this.#sequence = new Float64Array(room);
    this.#items = new Int32Array(room);
  }

  get size(): number {
    return this.#size;
  }

  /** Least key, `Infinity` when empty. */
  get minKey(): number {
    return this.#size === 0 ? Infinity : this.#keys[0];
  }

  /** Adds a 32-bit integer under a key (not NaN). */
  push(key: number, item: number): void {
    if (this.#size === this.#keys.length) this.#grow();
    let place = this.#size++;
    const sequence = this.#pushed++;
    const keys = this.#keys;
    // Sift up; a later sequence never passes an equal key.
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (keys[above] <= key) break;
      this.#move(above, place);
      place = above;
    }
    this.#put(place, key, sequence, item);
  }

  /** Takes out the item with the least key; −1 when empty (so items should not be −1). */
  pop(): number {
    if (this.#size === 0) return -1;
    const item = this.#items[0];
    const last = --this.#size;
    if (last > 0) this.#siftDown(this.#keys[last], this.#sequence[last], this.#items[last]);
    return item;
  }

  clear(): void {
    this.#size = 0;
    this.#pushed = 0;
  }

  #siftDown(key: number, sequence: number, item: number): void {
    const keys = this.#keys;
    const order = this.#sequence;
    const size = this.#size;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= size) break;
      const other = below + 1;
      if (
        other < size &&
        (keys[other] < keys[below] || (keys[other] === keys[below] && order[other] < order[below]))
      ) {
        below = other;
      }
      if (keys[below] > key || (keys[below] === key && order[below] > sequence)) break;
      this.#move(below, place);
      place = below;
    }
    this.#put(place, key, sequence, item);
  }

  #move(from: number, to: number): void {
    this.#keys[to] = this.#keys[from];
    this.#sequence[to] = this.#sequence[from];
    this.#items[to] = this.#items[from];
  }

  #put(place: number, key: number, sequence: number, item: number): void {
    this.#keys[place] = key;
    this.#sequence[place] = sequence;
    this.#items[place] = item;
  }

  #grow(): void {
    const room = 2 * this.#keys.length;
    const keys = new Float64Array(room);
    const sequence = new Float64Array(room);
    const items = new Int32Array(room);
    keys.set(this.#keys);
    sequence.set(this.#sequence);
    items.set(this.#items);
    this.#keys = keys;
    this.#sequence = sequence;
    this.#items = items;
  }
}
