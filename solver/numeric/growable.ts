/** Typed arrays that grow by doubling, so that networks of a million arcs are built without boxed numbers. */

const FIRST_CAPACITY = 64;

/** A growing list of 32-bit integers. */
export class GrowableInt32 {
  #data = new Int32Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) {
      const larger = new Int32Array(2 * this.#length);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.#length++] = value;
  }

  /** A copy of exactly the pushed values. */
  toArray(): Int32Array {
    return this.#data.slice(0, this.#length);
  }
}

/** A growing list of doubles (here always whole numbers, or infinity for "no limit"). */
export class GrowableFloat64 {
  #data = new Float64Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) {
      const larger = new Float64Array(2 * this.#length);
      larger.set(this.#data);
      this.#data = larger;
    }
    this.#data[this.#length++] = value;
  }

  set(index: number, value: number): void {
    if (index < 0 || index >= this.#length)
      throw new RangeError(`index ${index} outside 0..${this.#length - 1}`);
    this.#data[index] = value;
  }

  get(index: number): number {
    if (index < 0 || index >= this.#length)
      throw new RangeError(`index ${index} outside 0..${this.#length - 1}`);
    return this.#data[index];
  }

  /** A copy of exactly the pushed values. */
  toArray(): Float64Array {
    return this.#data.slice(0, this.#length);
  }
}
