import { type Locale, locales } from "@/lib/domain/locale";
import { signUpFilledLearner } from "../../support/browser/filled-learner";
import { expect, type Page, test } from "../../support/browser/fixtures";
import { accessibilityFaults } from "../../support/browser/page-checks/accessibility";
import { layoutFaults } from "../../support/browser/page-checks/layout-faults";
import {
  forcedColourFaults,
  motionFaults,
  printFaults,
} from "../../support/browser/page-checks/media-faults";
import { publicPages, trackerPages } from "../../support/browser/page-checks/pages";
import { textSizeFaults } from "../../support/browser/page-checks/text-size-faults";
import { isFullRun } from "../../support/full-run";

/** Every page by axe, with large text, in forced colours, with less motion and on paper, in one visit each. */

test.describe.configure({ mode: "parallel" });
test.use({ contextOptions: { reducedMotion: "reduce" }, expectedErrors: /404 \(Not Found\)/ });

const bothSizes = ["100%", "200%"];

/** Widths and text sizes; the short form has those at which most goes wrong. */
const layouts: readonly (readonly [width: number, textSizes: readonly string[]])[] = isFullRun
  ? [320, 360, 1280].map((width) => [width, bothSizes] as const)
  : [
      [360, bothSizes],
      [1280, ["200%"]],
    ];

/** A4 within its margins, in CSS pixels. */
const paper = { width: 688, height: 1017 };

/** All rows of a list are alike. */
const maxOpenDetails = isFullRun ? Number.POSITIVE_INFINITY : 4;

function openDetails(limit: number): void {
  const all = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([name])")];
  for (const details of all.slice(0, limit)) details.open = true;
}

async function faultsOf(page: Page, place: string): Promise<string[]> {
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
  note("text at 200%", await page.evaluate(textSizeFaults));
  for (const [width, textSizes] of layouts) {
    await page.setViewportSize({ width, height: 800 });
    note(`${width} px`, await page.evaluate(layoutFaults, textSizes));
  }
  note("axe", await accessibilityFaults(page, place));
  await page.emulateMedia({ colorScheme: "light" });
  return faults;
}

/** In the short form each page in one language, alternating. */
const placesIn = (locale: Locale, pages: readonly string[]) =>
  pages.filter((_, index) => isFullRun || locales[index % locales.length] === locale);

async function expectReadable(page: Page, locale: Locale, pages: readonly string[]): Promise<void> {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const place of placesIn(locale, pages)) {
    const address = `/${locale}/${place}`;
    await page.goto(address);
    // Some lead to a page that was visited.
    if (seen.has(page.url())) continue;
    seen.add(page.url());
    faults.push(...(await faultsOf(page, place)).map((fault) => `${address} at ${fault}`));
  }
  expect(faults).toEqual([]);
}

for (const locale of locales) {
  test(`every page can be read signed out: by axe, large, in forced colours, still, on paper (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(isFullRun ? 900_000 : 180_000);
    await expectReadable(page, locale, publicPages);
  });

  test(`every page of a learner can be read: by axe, large, in forced colours, still, on paper (${locale})`, async ({
    page,
  }) => {
    test.setTimeout(isFullRun ? 1_200_000 : 240_000);
    await signUpFilledLearner(page, locale);
    await expectReadable(page, locale, trackerPages);
  });
}
