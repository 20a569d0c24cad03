import { describe, expect, it } from "vitest";
import { documentOf } from "@/lib/portfolio/document/document";
import { missingCharactersOf } from "@/lib/portfolio/missing-characters";
import { portfolioWords, shownFixture } from "@/tests/support/portfolio/portfolio-fixture";

const missingIn = (headline: string) =>
  missingCharactersOf(documentOf(shownFixture({ profile: { headline } }), portfolioWords.id));

describe("what a PDF cannot show", () => {
  it.each(["Calon engineer – “AI” … 50 €", "Łukasz Żółć", "مهندس", "מהנדס", "Инженер", "🌸✨"])(
    "is nothing of %s",
    async (text) => {
      expect(await missingIn(text)).toEqual([]);
    },
  );

  it("is a mark where no font has it with its letter", async () => {
    expect(await missingIn("Calon e\u1AB0 e\u0301\u0302 engineer")).toEqual(["\u1AB0"]);
  });

  it("is said character by character, also a second time", async () => {
    const text = "Calon \u{10FFFF}engineer\u{F0000} \u{F0000}";
    // Noncharacters have a sign in their place in every format.
    expect(await missingIn(text)).toEqual(["\u{F0000}"]);
    expect(await missingIn(text)).toEqual(["\u{F0000}"]);
  });
});
