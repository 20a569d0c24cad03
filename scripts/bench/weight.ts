import { gzipSync } from "node:zlib";
import type { Browser, Page, Response } from "@playwright/test";
import { defaultLocale } from "../../lib/domain/locale";
import { paths } from "../../lib/paths";
import type { BenchLearner, Cookie } from "./learner";
import { pages } from "./pages";

/** What one cold visit downloads, in bytes, compressed as well as gzip can. */
export type Weight = {
  readonly name: string;
  readonly script: number;
  readonly style: number;
  readonly html: number;
  /** How many elements the first document has. */
  readonly elements: number;
  readonly total: number;
  readonly requests: number;
};

async function measureResponse(response: Response): Promise<{ type: string; size: number }> {
  const body = await response.body();
  // What is compressed already, such as fonts, only grows.
  const size = Math.min(body.length, gzipSync(body, { level: 9 }).length);
  return { type: response.request().resourceType(), size };
}

function countElements(page: Page, html: string): Promise<number> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "text/html");
    return parsed.querySelectorAll("*").length;
  }, html);
}

/** Visits a page with an empty cache and adds up all that comes. Throws when another page answers. */
async function visit(browser: Browser, name: string, url: string, cookies: readonly Cookie[]) {
  const context = await browser.newContext();
  try {
    await context.addCookies(cookies.map((cookie) => ({ ...cookie, url })));
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on("response", (response) => responses.push(response));
    const first = await page.goto(url, { waitUntil: "networkidle" });
    if (first?.status() !== 200 || page.url() !== url) {
      throw new Error(`${url} answered ${first?.status()} at ${page.url()}`);
    }
    const parts = await Promise.all(responses.map(measureResponse));
    const sum = (type?: string) =>
      parts.reduce((all, part) => all + (!type || part.type === type ? part.size : 0), 0);
    return {
      name,
      script: sum("script"),
      style: sum("stylesheet"),
      html: sum("document"),
      elements: await countElements(page, await first.text()),
      total: sum(),
      requests: parts.length,
    };
  } finally {
    await context.close();
  }
}

/** The weight of the floor and of every page of the app. */
export async function measureWeight(
  browser: Browser,
  floor: string,
  { app, cookies }: BenchLearner,
): Promise<{ floor: Weight; pages: Weight[] }> {
  const floorWeight = await visit(browser, "floor", floor + paths.home(defaultLocale), []);
  const weights: Weight[] = [];
  for (const { name, path, signedIn } of pages) {
    weights.push(await visit(browser, name, app + path, signedIn ? cookies : []));
  }
  return { floor: floorWeight, pages: weights };
}
