import { describe, expect, it } from "vitest";
import { searchQuerySchema } from "@/lib/validation/search";

const queryOf = (q?: unknown) => searchQuerySchema.parse({ q }).q;

describe("what is searched for", () => {
  it.each([undefined, null, 7, {}, ["a", "b"], "", " \t\n\u3000 ", "\u0000\u202e"])(
    "is nothing for %j",
    (q) => {
      expect(queryOf(q)).toEqual({ q: "", isCut: false });
    },
  );

  it("is one line without surplus spaces and without what reorders a page", () => {
    expect(queryOf("  deep\n learning\u202e\u0000 ").q).toBe("deep learning");
    expect(queryOf("بايثون").q).toBe("بايثون");
    expect(queryOf(".*+?^$(){}|[]\\").q).toBe(".*+?^$(){}|[]\\");
  });

  it("is the first hundred characters of what is longer, and no half of one", () => {
    expect(queryOf("x".repeat(100))).toEqual({ q: "x".repeat(100), isCut: false });
    expect(queryOf("x".repeat(5000))).toEqual({ q: "x".repeat(100), isCut: true });
    expect(queryOf(`${"x".repeat(99)}😀`)).toEqual({ q: "x".repeat(99), isCut: true });
    expect(queryOf(` ${"x".repeat(100)} `).isCut).toBe(false);
  });

  it("is cut before anything takes time", () => {
    const start = performance.now();
    queryOf(`a${"\u0301".repeat(500_000)}`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
