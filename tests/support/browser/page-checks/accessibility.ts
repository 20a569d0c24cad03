import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type axe from "axe-core";
import { defaultLocale, type Locale, locales } from "@/lib/domain/locale";
import { isFullRun } from "../../full-run";
import { expect, expectSaved, messagesIn, signUpByRequest, test } from "../fixtures";
import { tickItems } from "../history-journey";
import { addPasskey, openSecuritySettings, submitPassword, turnOnSecondFactor } from "../sign-in";
import { addVirtualAuthenticator, disablePasskeyAutofill } from "../virtual-authenticator";

/** Details to open in the short form: the rows of a checklist are alike, and axe takes a second for fifty. */
const maxOpenDetails = isFullRun ? Number.POSITIVE_INFINITY : 4;

/** Half as long as `axe.source`. */
const axeSource = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** The violations that axe finds on a page with its details opened. */
export async function axeViolations(page: Page): Promise<string[]> {
  // After a client-side navigation the title comes later than the content.
  await expect(page).toHaveTitle(/./);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  return page.evaluate(async (limit) => {
    for (const [index, details] of document.querySelectorAll("main details").entries()) {
      if (index < limit) details.setAttribute("open", "");
    }
    const here = window as typeof window & { axe: typeof axe };
    // Only rules that are off by default read the style sheets.
    const { violations } = await here.axe.run(document, {
      resultTypes: ["violations"],
      // Experimental in axe, but Lighthouse counts it: who speaks a label must reach what it names.
      rules: { "label-content-name-mismatch": { enabled: true } },
      preload: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")}`),
    );
  }, maxOpenDetails);
}

const widths = [360, 1280];

type Appearance = { readonly width: number; readonly colorScheme: "light" | "dark" };

const appearances: readonly Appearance[] = widths.flatMap((width) => [
  { width, colorScheme: "light" },
  { width, colorScheme: "dark" },
]);

/** The long form checks a page in all four appearances, the short form in one, always the same. */
function appearancesFor(what: string): readonly Appearance[] {
  if (isFullRun) return appearances;
  return appearances.slice(what.length % appearances.length).slice(0, 1);
}

/** What axe finds on a page as it now is, and where the page scrolls sideways. */
export async function accessibilityFaults(page: Page, what: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, colorScheme } of appearancesFor(what)) {
    await page.setViewportSize({ width, height: 800 });
    // With motion axe would measure a colour between light and dark.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const each of await axeViolations(page))
      faults.push(`${width} px, ${colorScheme}: ${each}`);
  }
  return [...faults, ...(await sidewaysScrollFaults(page))];
}

export async function expectNoAxeViolations(page: Page, what: string): Promise<void> {
  expect(await accessibilityFaults(page, what), what).toEqual([]);
}

/** The widths, with text as it is and at 200 % (WCAG 2.2, 1.4.4), and that of a desktop enlarged four times (1.4.10). */
const reflows = [{ width: 320, sizes: ["100%"] }].concat(
  widths.map((width) => ({ width, sizes: ["100%", "200%"] })),
);

async function sidewaysScrollFaults(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const { width, sizes } of reflows) {
    await page.setViewportSize({ width, height: 800 });
    const overflows = await page.evaluate((all) => {
      const { documentElement: root } = document;
      const found = all.map((size) => {
        root.style.fontSize = size;
        return root.scrollWidth - innerWidth;
      });
      root.style.fontSize = "";
      return found;
    }, sizes);
    if (Math.max(...overflows) >= 1) faults.push(`${width} px scrolls sideways`);
  }
  return faults;
}

export function describeAccessibility(locale: Locale): void {
  test(`axe finds nothing in a tracker that is new (${locale})`, async ({ page }) => {
    test.setTimeout(180_000);
    await signUpByRequest(page, locale);
    for (const [index, place] of ["path", "dashboard", "history", "portfolio"].entries()) {
      if (!isFullRun && locales[index % locales.length] !== locale) continue;
      await page.goto(`/${locale}/${place}`);
      await expectNoAxeViolations(page, place);
    }
  });

  test(`axe finds nothing where statuses were just changed (${locale})`, async ({ page }) => {
    await signUpByRequest(page, locale);
    await page.goto(`/${locale}/path/foundations`);
    for (const key of ["python", "git", "pandas", "linear-algebra"]) {
      await page.locator(`#${key}`).getByRole("checkbox").check();
    }
    for (const [key, status] of [
      ["calculus", "learning"],
      ["scala", "skipped"],
    ] as const) {
      await page.locator(`#${key} summary`).click();
      await page
        .locator(`#${key}`)
        .getByRole("button", { name: messagesIn(locale).common.status[status] })
        .click();
      await expectSaved(page.locator(`#${key}`));
    }
    expect(await axeViolations(page)).toEqual([]);
  });

  test(`axe finds nothing in a history and at a moment of it (${locale})`, async ({ page }) => {
    await signUpByRequest(page, locale);
    await tickItems(page, locale, ["python", "git"], true);
    await page.goto(`/${locale}/history`);
    const moments = page.locator('main a[href*="/history/restore"]');
    const moment = (await moments.first().getAttribute("href")) ?? "";
    await moments.first().locator("xpath=ancestor::li").getByRole("button").click();
    await expect(page.getByText(messagesIn(locale).history.notice.undone)).toBeVisible();
    expect(await axeViolations(page), "with a notice").toEqual([]);
    await page.goto(moment);
    await expectNoAxeViolations(page, "a moment of the history");
  });

  const inOneLanguage = { tag: locale === defaultLocale ? [] : "@long-form" };
  test(
    `axe finds nothing where ways in are set up and asked for (${locale})`,
    inOneLanguage,
    async ({ page }) => {
      test.setTimeout(240_000);
      const { secondFactor } = messagesIn(locale);
      const who = await signUpByRequest(page, locale);
      await addVirtualAuthenticator(page);
      await openSecuritySettings(page, locale, who);
      await addPasskey(page, locale, "Laptop");
      await expectNoAxeViolations(page, "a passkey");
      await page.goto(`/${locale}/settings/security/second-factor`);
      await page.getByRole("button", { name: secondFactor.start }).click();
      await expect(page.locator("[data-secret]")).toBeVisible();
      await expectNoAxeViolations(page, "a secret");
      await page.getByRole("button", { name: secondFactor.cancel }).click();
      await page.waitForURL(`**/${locale}/settings/security`);
      await turnOnSecondFactor(page, locale);
      await expectNoAxeViolations(page, "recovery codes");
      await page.context().clearCookies();
      await disablePasskeyAutofill(page);
      await page.goto(`/${locale}/sign-in`);
      await submitPassword(page, locale, who);
      await expect(page.getByLabel(secondFactor.code.label)).toBeVisible();
      await expectNoAxeViolations(page, "the code");
    },
  );

  test(`axe finds nothing in a form with errors (${locale})`, async ({ page }) => {
    await page.goto(`/${locale}/sign-up`);
    await page.getByRole("button", { name: messagesIn(locale).account.signUp.submit }).click();
    await expect(page.getByText(messagesIn(locale).account.errors.email.required)).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await axeViolations(page)).toEqual([]);
    }
  });
}
