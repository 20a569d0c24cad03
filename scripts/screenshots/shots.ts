import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { defaultTimeZone } from "@/lib/domain/learner";
import { type Locale, locales } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import type { BrowserState } from "./learner";
import { projectIdAt } from "./projects";

type Screen = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

export type Shot = {
  readonly name: string;
  readonly address: string;
  readonly locale: Locale;
  readonly screen: Screen;
  readonly dark?: true;
  readonly signedOut?: true;
  readonly openItem?: string;
  readonly scrollToItem?: string;
};

const desktop = (height: number): Screen => ({ width: 1280, height, scale: 1 });
const phone: Screen = { width: 360, height: 760, scale: 2 };

const [first, second] = locales;
const foundations = paths.step(first, "foundations");
const transformer = paths.item(first, "foundations", "transformer");

// Heights are chosen so that a screenshot ends between two cards.
export const shots: readonly Shot[] = [
  {
    name: "landing",
    address: paths.home(first),
    locale: first,
    screen: desktop(650),
    signedOut: true,
  },
  { name: "path", address: paths.path(first), locale: first, screen: desktop(860) },
  {
    name: "step",
    address: foundations,
    locale: first,
    screen: desktop(1758),
    openItem: "calculus",
  },
  { name: "item", address: transformer, locale: first, screen: desktop(2185) },
  { name: "skills", address: paths.skills(first), locale: first, screen: desktop(825) },
  { name: "plan", address: paths.plan(first), locale: first, screen: desktop(1490) },
  { name: "log", address: paths.log(first), locale: first, screen: desktop(790) },
  { name: "dashboard", address: paths.dashboard(first), locale: first, screen: desktop(1350) },
  {
    name: `dashboard-${second}`,
    address: paths.dashboard(second),
    locale: second,
    screen: desktop(1350),
  },
  {
    name: "dashboard-dark",
    address: paths.dashboard(first),
    locale: first,
    screen: desktop(1350),
    dark: true,
  },
  { name: "history", address: paths.history(first), locale: first, screen: desktop(948) },
  {
    name: "project",
    address: paths.project(first, projectIdAt(0)),
    locale: first,
    screen: desktop(1180),
  },
  { name: "portfolio", address: paths.portfolio(first), locale: first, screen: desktop(834) },
  { name: "guide", address: paths.guide(first), locale: first, screen: desktop(860) },
  { name: "dashboard-phone", address: paths.dashboard(first), locale: first, screen: phone },
  { name: "path-phone", address: paths.path(first), locale: first, screen: phone },
  {
    name: "step-phone",
    address: foundations,
    locale: first,
    screen: phone,
    scrollToItem: "linear-algebra",
  },
  { name: "item-phone", address: transformer, locale: first, screen: phone },
];

export async function takeShot(
  browser: Browser,
  url: string,
  session: BrowserState,
  shot: Shot,
  folder: string,
): Promise<void> {
  const { width, height, scale } = shot.screen;
  const context = await browser.newContext({
    ...(shot.signedOut ? {} : { storageState: session }),
    viewport: { width, height },
    deviceScaleFactor: scale,
    isMobile: shot.screen === phone,
    hasTouch: shot.screen === phone,
    locale: shot.locale,
    timezoneId: defaultTimeZone,
    colorScheme: shot.dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    await page.goto(url + shot.address);
    await page.evaluate(() => document.fonts.ready);
    if (shot.openItem) {
      await page.locator(`[data-item="${shot.openItem}"] summary`).click();
      // Its places to learn are fetched.
      await page.waitForLoadState("networkidle");
    }
    if (shot.scrollToItem) {
      const item = page.locator(`[data-item="${shot.scrollToItem}"]`);
      await item.evaluate((element) => element.closest("section")?.scrollIntoView());
      await page.evaluate(() => scrollBy(0, -20));
    }
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `${shot.name}.png`) });
  } finally {
    await context.close();
  }
}
