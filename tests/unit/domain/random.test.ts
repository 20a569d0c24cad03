import { describe, expect, it } from "vitest";
import { drawGamma, drawNormal, type Uniform, uniformFrom } from "@/lib/domain/random";

const count = 20_000;

function momentsOf(draw: (uniform: Uniform) => number, seed = 1) {
  const uniform = uniformFrom(seed);
  const draws = Array.from({ length: count }, () => draw(uniform));
  const mean = draws.reduce((sum, each) => sum + each, 0) / count;
  const variance = draws.reduce((sum, each) => sum + (each - mean) ** 2, 0) / count;
  return { mean, variance, least: Math.min(...draws), most: Math.max(...draws) };
}

describe("a seeded generator", () => {
  it("repeats its draws for the same seed, and no other", () => {
    const draws = (seed: number) => {
      const uniform = uniformFrom(seed);
      return [uniform(), uniform(), uniform()];
    };
    expect(draws(7)).toEqual(draws(7));
    expect(draws(7)).not.toEqual(draws(8));
  });

  it("draws evenly from 0 to below 1", () => {
    const { mean, variance, least, most } = momentsOf((uniform) => uniform());
    expect(mean).toBeCloseTo(0.5, 1);
    expect(variance).toBeCloseTo(1 / 12, 2);
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThan(1);
  });

  it("gives first draws that are even over seeds that follow each other", () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => uniformFrom(seed)());
    const below = firsts.filter((first) => first < 0.1).length;
    expect(below).toBeGreaterThan(70);
    expect(below).toBeLessThan(130);
  });

  it("draws normally with mean 0 and deviation 1", () => {
    const { mean, variance } = momentsOf(drawNormal);
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });

  it.each([0.15, 0.8, 1, 3])("draws gamma of shape %d with that mean and variance", (shape) => {
    const { mean, variance, least } = momentsOf((uniform) => drawGamma(uniform, shape));
    expect(Math.abs(mean / shape - 1)).toBeLessThan(0.06);
    expect(Math.abs(variance / shape - 1)).toBeLessThan(0.15);
    expect(least).toBeGreaterThanOrEqual(0);
  });
});
