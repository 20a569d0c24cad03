import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderText } from "@/lib/portfolio/text";
import {
  emptyStatus,
  partialStatus,
  portfolioWords,
  shownFixture,
  withFirstTitle,
} from "@/tests/support/portfolio/portfolio-fixture";
import { anyText } from "@/tests/support/unit/any-text";

describe("the plain-text portfolio", () => {
  it("begins with the name, and has headings and entries as plain lines", () => {
    const text = renderText(
      shownFixture({ status: partialStatus, locale: "en" }),
      portfolioWords.en,
    );
    expect(text.startsWith("Siti Nurhaliza Pratiwi\nAI Engineer path · 24 November 2026\n")).toBe(
      true,
    );
    expect(text).toContain("\n\nProgramming languages\nPython, claimed\n\n");
    expect(text).toContain(
      "TensorFlow Developer Certificate, recorded 21 Jun 2026, programme closed 1 May 2024; claimed\n",
    );
    expect(text).toMatch(/\n\n24 November 2026\. Made by its owner with Langkah.*\n$/);
  });

  it("has no marks of Markdown", () => {
    const text = renderText(shownFixture({ status: partialStatus }), portfolioWords.id);
    expect(text).not.toMatch(/^(#|[-*+>] |\d+\. )|[*_`[\]|]/m);
  });

  it("of a learner who has done nothing says what will appear", () => {
    const text = renderText(shownFixture({ status: emptyStatus }), portfolioWords.id);
    expect(text).toContain(portfolioWords.id.emptyBody);
  });

  it("keeps the words and scripts of a name and of titles, each on one line", () => {
    const text = renderText(
      withFirstTitle(
        shownFixture({ name: "สิริพร\tअमृता\nمحمد 👩‍👩‍👧", status: partialStatus }),
        "kata ".repeat(1000),
      ),
      portfolioWords.id,
    );
    expect(text.startsWith("สิริพร अमृता محمد 👩‍👩‍👧\n")).toBe(true);
    expect(text).toContain(`\n${"kata ".repeat(1000).trim()}, diklaim`);
  });

  it("has the same lines, without control characters, whatever the name and the titles are", () => {
    const plainLines = renderText(shownFixture({ status: partialStatus }), portfolioWords.id);
    fc.assert(
      fc.property(anyText, anyText, (name, title) => {
        const portfolio = withFirstTitle(shownFixture({ name, status: partialStatus }), title);
        const text = renderText(portfolio, portfolioWords.id);
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(text.split("\n")).toHaveLength(plainLines.split("\n").length);
      }),
      { numRuns: 100 },
    );
  });
});
