import type { Browser } from "@playwright/test";
import { defaultLocale } from "../../../lib/domain/locale";
import { paths } from "../../../lib/paths";
import type { BenchLearner } from "../learner";
import { pages } from "../pages";
import { measureLighthouse, type Scores } from "./lighthouse";
import { measurePageLoad, type PageLoad } from "./page-load";
import type { Visitor } from "./phone";
import { measureTicks } from "./tick-interactions";

const measuredPages: ReadonlySet<string> = new Set([
  "landing",
  "guide",
  "path",
  "step",
  "dashboard",
]);

/** The page that is ticked on. */
const tickedPage = "step";

export type PhonePage = { readonly name: string; readonly load: PageLoad; readonly scores: Scores };

export type PhoneResults = {
  readonly floor: PhonePage;
  readonly pages: readonly PhonePage[];
  readonly tickMs: number;
};

async function measurePage(browser: Browser, name: string, visitor: Visitor): Promise<PhonePage> {
  const load = await measurePageLoad(browser, visitor);
  return { name, load, scores: await measureLighthouse(visitor) };
}

/** What a cheap phone makes of the floor and of the pages that learners see most. */
export async function measurePhone(
  browser: Browser,
  floor: string,
  { app, cookies }: BenchLearner,
): Promise<PhoneResults> {
  const floorPage = { url: floor + paths.home(defaultLocale), cookies: [] };
  const results: PhonePage[] = [];
  const visitors = pages
    .filter(({ name }) => measuredPages.has(name))
    .map(({ name, path, signedIn }) => ({
      name,
      visitor: { url: app + path, cookies: signedIn ? cookies : [] },
    }));
  for (const { name, visitor } of visitors) results.push(await measurePage(browser, name, visitor));
  const ticked = visitors.find(({ name }) => name === tickedPage);
  if (!ticked) throw new Error(`There is no page by the name "${tickedPage}"`);
  return {
    floor: await measurePage(browser, "empty page", floorPage),
    pages: results,
    tickMs: await measureTicks(browser, ticked.visitor),
  };
}
