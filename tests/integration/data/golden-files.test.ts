import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { findItemStates } from "@/lib/data/progress/progress";
import { progressOf } from "@/lib/domain/completion";
import { type Locale, locales } from "@/lib/domain/locale";
import { type Portfolio, type PortfolioFormat, portfolioFormats } from "@/lib/domain/portfolio";
import { portfolioOf } from "@/lib/domain/portfolio-content";
import { selectedPortfolio } from "@/lib/domain/portfolio-selection";
import { statesFrom } from "@/lib/domain/progress";
import { defaultSelection } from "@/lib/domain/selection";
import { portfolioLabels } from "@/lib/i18n/portfolio-labels";
import { fileFormats, portfolioFileName } from "@/lib/portfolio/file-formats";
import { exportArchive } from "../../support/database/archive-round-trip";
import { newGoldenLearner } from "../../support/database/golden-learner";
import { morning } from "../../support/database/learners";
import { docxFiles } from "../../support/portfolio/docx-text";
import { fullEvidence, fullProfile, fullProjects } from "../../support/portfolio/full-portfolio";

/**
 * A difference is a change of a format that readers rely on. Where it is intended (new content, say):
 * WRITE_GOLDEN=1 npx vitest run --project integration golden-files
 */
const folder = join(import.meta.dirname, "../../golden");

function expectGolden(name: string, actual: string | Uint8Array): void {
  const file = join(folder, name);
  const bytes = Buffer.from(actual);
  if (process.env.WRITE_GOLDEN) writeFileSync(file, bytes);
  expect(bytes.toString("utf8")).toBe(readFileSync(file, "utf8"));
  expect(bytes.equals(readFileSync(file))).toBe(true);
}

/** The library gives each link a random id. */
function withoutRandomIds(xml = ""): string {
  return xml.replace(/r:id="[^"]*"/g, 'r:id="random"');
}

const learner = await newGoldenLearner();

async function goldenPortfolio(locale: Locale, format: PortfolioFormat): Promise<Portfolio> {
  const path = pathOf(defaultPathKey);
  const states = statesFrom(await findItemStates(learner.id, path.key));
  const progress = progressOf(path, states);
  const remarkFor = ({ staleness }: { staleness?: { since?: string } }) => staleness?.since ?? null;
  const claimed = { name: "claimed", checkedAt: null, lapsedAt: null } as const;
  const portfolio = portfolioOf({
    ...{ path, learner, progress, states, locale, now: morning, remarkFor },
    ...{ profile: fullProfile, projects: [], evidence: [], levelOf: () => claimed },
  });
  const whole = { ...portfolio, projects: fullProjects, evidence: fullEvidence };
  const isComplete = format === "csv" || format === "json";
  return isComplete ? whole : selectedPortfolio(whole, defaultSelection("", locale));
}

describe("a learner's files are the bytes they were", () => {
  it("as an archive", async () => {
    expectGolden("langkah.json", await exportArchive(learner.id));
  });

  it.each(locales.flatMap((locale) => portfolioFormats.map((format) => [locale, format] as const)))(
    "as a portfolio: %s, %s",
    async (locale, format) => {
      const portfolio = await goldenPortfolio(locale, format);
      const labels = portfolioLabels[locale];
      const file = await fileFormats[format].render(portfolio, labels);
      const name = `${locale}-${portfolioFileName(portfolio, format, labels)}`;
      if (typeof file === "string") expectGolden(name, file);
      // Its other parts hold the time of its making.
      else if (format === "docx")
        expectGolden(
          `${name}.document.xml`,
          withoutRandomIds(docxFiles(file)["word/document.xml"]),
        );
      else expectGolden(`${name}.sha256`, `${createHash("sha256").update(file).digest("hex")}\n`);
    },
  );
});
