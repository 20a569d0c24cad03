/**
 * The values that may be stored, by what was sent and answered: one, or two and more after a request that was not
 * answered.
 */
export class PossibleValues<T> {
  #values: readonly T[];

  constructor(value: T) {
    this.#values = [value];
  }

  /** The newest first. */
  get list(): readonly T[] {
    return this.#values;
  }

  get newest(): T {
    return this.#values[0] as T;
  }

  isCertainly(value: T): boolean {
    return this.#values.every((each) => each === value);
  }

  /** `send` returns whether the value was accepted. Where it throws, the value may be stored or not. */
  async change(value: T, send: () => Promise<boolean>): Promise<boolean> {
    const before = this.#values;
    this.#values = [value, ...before];
    const isAccepted = await send();
    this.#values = isAccepted ? [value] : before;
    return isAccepted;
  }

  add(value: T): void {
    this.#values = [value, ...this.#values];
  }

  /** For a value that was read from the database. */
  settle(value: T): void {
    this.#values = [value];
  }
}
