import { type Locale, locales } from "@/lib/domain/locale";
import { signUpFilledLearner } from "../../support/browser/filled-learner";
import { expect, type Page, test } from "../../support/browser/fixtures";
import { layoutFaults } from "../../support/browser/page-checks/layout-faults";
import {
  forcedColourFaults,
  motionFaults,
  printFaults,
} from "../../support/browser/page-checks/media-faults";
import { publicPages, trackerPages } from "../../support/browser/page-checks/pages";
import { isFullRun } from "../../support/full-run";

/** Every page with large text, in forced colours, with less motion and on paper, in one visit each. */

test.use({ contextOptions: { reducedMotion: "reduce" }, expectedErrors: /no\/such\/page/ });

const widths = isFullRun ? [320, 360, 1280] : [360];
const textSizes = ["100%", "200%"];

/** A4 within its margins, in CSS pixels. */
const paper = { width: 688, height: 1017 };

/** All rows of a list are alike. */
const maxOpenDetails = isFullRun ? Number.POSITIVE_INFINITY : 4;

function openDetails(limit: number): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([name])")];
  for (const details of all.slice(0, limit)) details.open = true;
}

async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  note("reduced motion", await page.evaluate(motionFaults));
  await page.emulateMedia({ forcedColors: "active" });
  note("forced colours", await page.evaluate(forcedColourFaults));
  await page.setViewportSize(paper);
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  note("paper", await page.evaluate(printFaults));
  note("paper", await page.evaluate(layoutFaults, [""]));
  await page.emulateMedia({ media: "screen" });
  await page.evaluate(openDetails, maxOpenDetails);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    note(`${width} px`, await page.evaluate(layoutFaults, textSizes));
  }
  return faults;
}

/** In the short form each page in one language, alternating. */
function visitsOf(pages: readonly string[]): string[] {
  const localesAt = (index: number): readonly Locale[] =>
    isFullRun ? locales : locales.slice(index % locales.length).slice(0, 1);
  return pages.flatMap((place, index) => localesAt(index).map((locale) => `/${locale}/${place}`));
}

async function expectReadable(page: Page, pages: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const address of visitsOf(pages)) {
    await page.goto(address);
    // Some lead to a page that was visited.
    if (seen.has(page.url())) continue;
    seen.add(page.url());
    faults.push(...(await faultsOf(page)).map((fault) => `${address} at ${fault}`));
  }
  expect(faults).toEqual([]);
}

test("every page can be read signed out: large, in forced colours, still, on paper", async ({
  page,
}) => {
  test.setTimeout(isFullRun ? 600_000 : 120_000);
  await expectReadable(page, publicPages);
});

test("every page of a learner can be read: large, in forced colours, still, on paper", async ({
  page,
}) => {
  test.setTimeout(isFullRun ? 900_000 : 180_000);
  await signUpFilledLearner(page, "en");
  await expectReadable(page, trackerPages);
});
