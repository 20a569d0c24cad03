import type { APIResponse } from "@playwright/test";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import type { Locale } from "@/lib/domain/locale";
import { itemsOf } from "@/lib/domain/path";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { pageRoutes } from "../../support/browser/routes";
import { startServer } from "../../support/server/app-server";
import { newEmptyDatabase } from "../../support/server/engine-under-test";
import { buildPseudoLocaleCopy } from "../../support/server/pseudo-locale-copy";

/** A third language that only a copy of the app has: its texts are English ones in accented letters. */
const pseudoLocale = "xx" as Locale;

test.use({
  app: [
    async ({ serverKey: _key }, use) => {
      const database = await newEmptyDatabase();
      const app = await startServer(database.url, {}, buildPseudoLocaleCopy());
      await use(app);
      await app.stop();
      database.remove();
    },
    { scope: "worker", timeout: 600_000 },
  ],
  serverKey: "pseudo-locale",
});

function messageEntries(value: object, prefix = ""): [key: string, text: string][] {
  return Object.entries(value).flatMap(([name, each]) =>
    typeof each === "string" ? [[prefix + name, each]] : messageEntries(each, `${prefix}${name}.`),
  );
}

const entries = messageEntries(messagesIn("en"));
const keys = entries.map(([key]) => key).filter((key) => key.split(".").length > 2);
const items = itemsOf(pathOf(defaultPathKey));
/** English texts that are too long to be in a page by chance. */
const englishTexts = [
  ...entries.map(([, text]) => text).filter((text) => !/[{<]/.test(text)),
  ...items.flatMap(({ title, what, why }) => [title.en, what.en, why.en]),
].filter((text) => text.length > 15);

function visibleTextOf(html: string): string {
  return html
    .replace(/<(script|style)\b.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

async function expectPseudoPage(response: APIResponse, route: string): Promise<void> {
  const html = await response.text();
  const text = visibleTextOf(html);
  const main = visibleTextOf(html.slice(html.indexOf("<main")));
  expect.soft(response.status(), route).toBe(route.startsWith("no/such") ? 404 : 200);
  expect.soft(html, route).toContain('<html lang="xx"');
  expect.soft(main, route).toMatch(/\[[^\]]*[áéíóú]/);
  expect.soft(text, route).not.toContain("undefined");
  expect
    .soft(
      keys.filter((key) => text.includes(key)),
      `keys in ${route}`,
    )
    .toEqual([]);
  const untranslated = englishTexts.filter((english) => text.includes(english));
  expect.soft(untranslated, `English in ${route}`).toEqual([]);
}

test("every page shows a third language, signed out and signed in", { tag: "@long-form" }, async ({
  page,
}) => {
  test.setTimeout(240_000);
  const { request } = page;
  for (const phase of ["signed out", "signed in"]) {
    if (phase === "signed in") await signUpByRequest(page, pseudoLocale);
    const shown: string[] = [];
    for (const route of pageRoutes()) {
      const response = await request.get(`/${pseudoLocale}/${route}`);
      const { pathname } = new URL(response.url());
      expect.soft(pathname, route).toMatch(/^\/xx(\/|$)/);
      if (pathname.replace(/^\/xx\/?/, "") === route) shown.push(route);
      await expectPseudoPage(response, route);
    }
    expect(shown.length, `pages shown ${phase}: ${shown.join(", ")}`).toBeGreaterThan(
      phase === "signed in" ? 20 : 9,
    );
  }
});
