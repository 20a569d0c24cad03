import { describe, expect, it } from "vitest";
import { aiEngineerPath } from "@/lib/content/path";
import { groupSizeOf, progressOf, stepPlaceOf } from "@/lib/domain/completion";

const path = progressOf(aiEngineerPath, new Map());

describe("a step in its path", () => {
  it("has a step before and after it, but for the first and the last one", () => {
    const places = path.steps.map(({ step }) => stepPlaceOf(path, step.key));
    const numbers = places.map((place) => [
      place?.previous?.number,
      place?.step.step.number,
      place?.following?.number,
    ]);
    expect(numbers).toEqual([
      [undefined, 1, 2],
      [1, 2, 3],
      [2, 3, 4],
      [3, 4, 5],
      [4, 5, 6],
      [5, 6, undefined],
    ]);
  });

  it.each(["", "constructor", "no-such-step"])("is none for the key %j", (key) => {
    expect(stepPlaceOf(path, key)).toBeNull();
  });
});

it("the sizes of the groups add up to what the path requires and holds", () => {
  const sizes = path.steps.flatMap(({ groups }) => groups.map(groupSizeOf));
  const sum = (of: (size: (typeof sizes)[number]) => number) =>
    sizes.reduce((all, size) => all + of(size), 0);
  expect(sum(({ required }) => required)).toBe(path.required);
  expect(sum(({ total }) => total)).toBe(sum(({ required, optional }) => required + optional));
});
