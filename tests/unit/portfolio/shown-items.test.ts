import { describe, expect, it } from "vitest";
import type { PortfolioFormat } from "@/lib/domain/portfolio";
import { selectedPortfolio } from "@/lib/domain/portfolio-selection";
import { defaultSelection } from "@/lib/domain/selection";
import { fileFormats } from "@/lib/portfolio/file-formats";
import { portfolioFixture, portfolioWords } from "@/tests/support/portfolio/portfolio-fixture";
import { isPortfolioReadable, portfolioText } from "@/tests/support/portfolio/portfolio-text";

const statuses = {
  python: "done",
  calculus: "learning",
  "proj-chatbot": "learning",
  scala: "skipped",
} as const;
type Key = keyof typeof statuses;

const portfolio = portfolioFixture({
  locale: "en",
  status: (key) => (key in statuses ? statuses[key as Key] : "not-started"),
});

async function textOf(format: PortfolioFormat): Promise<string> {
  const isComplete = format === "csv" || format === "json";
  const shown = isComplete ? portfolio : selectedPortfolio(portfolio, defaultSelection("", "en"));
  const file = await fileFormats[format].render(shown, portfolioWords.en);
  return portfolioText(file, format);
}

const openTitles = ["Calculus", "Customer-service chatbot", "Scala", "Transformer", "spaCy"];

describe("a portfolio", () => {
  it.each(["pdf", "docx", "html", "md", "txt", "jsonresume"] as const)(
    "as %s shows only what is done",
    async (format) => {
      if (!isPortfolioReadable(format)) return;
      const text = await textOf(format);
      expect(text).toContain("Python");
      for (const title of openTitles) expect(text).not.toContain(title);
    },
  );

  it.each(["csv", "json"] as const)("as %s holds every item", async (format) => {
    const text = await textOf(format);
    for (const title of ["Python", ...openTitles]) expect(text).toContain(title);
  });
});
