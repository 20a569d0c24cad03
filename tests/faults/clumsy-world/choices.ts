import { createHash } from "node:crypto";
import fc from "fast-check";

/** Choices that follow from a seed alone, whatever the machine does meanwhile. */
export class Choices {
  #count = 0;

  constructor(private readonly seed: string) {}

  /** Choices of their own, so that what one step chooses does not depend on how many choices another made. */
  fork(name: string | number): Choices {
    return new Choices(`${this.seed}/${name}`);
  }

  of<T>(arbitrary: fc.Arbitrary<T>): T {
    this.#count += 1;
    const seed = createHash("sha256").update(`${this.seed} ${this.#count}`).digest().readInt32BE();
    const [value] = fc.sample(fc.noBias(arbitrary), { seed, numRuns: 1 });
    return value as T;
  }

  /** From `min` to `max`, both included. */
  integer(min: number, max: number): number {
    return this.of(fc.integer({ min, max }));
  }

  oneOf<T>(list: readonly T[]): T {
    const chosen = list[this.integer(0, list.length - 1)];
    if (chosen === undefined) throw new Error("There is nothing to choose from");
    return chosen;
  }

  /** Chooses again where the chosen is not possible, so that what is possible changes no other choice. */
  weighted<T extends { readonly weight?: number }>(
    list: readonly T[],
    isPossible: (each: T) => boolean,
  ): T {
    const tickets = list.flatMap((each) => Array<T>(each.weight ?? 1).fill(each));
    let chosen = this.oneOf(tickets);
    while (!isPossible(chosen)) chosen = this.oneOf(tickets);
    return chosen;
  }

  some<T>(list: readonly T[], count: number): T[] {
    const length = Math.min(count, list.length);
    return this.of(fc.shuffledSubarray([...list], { minLength: length, maxLength: length }));
  }

  uuid(): string {
    return this.of(fc.uuid({ version: 4 }));
  }
}
