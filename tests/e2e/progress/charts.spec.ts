import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { fileWidth } from "@/lib/charts/file";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { chartNames } from "@/lib/domain/chart";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import {
  expect,
  fillPlaceholders,
  messagesIn,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { daysAgo } from "../../support/browser/history-journey";
import { journeyLocales } from "../../support/browser/journey-locales";
import type { AppServer } from "../../support/server/app-server";

async function tick(page: Page, { url }: AppServer, item: string, on: string): Promise<void> {
  const changes = [{ id: crypto.randomUUID(), item, status: "done", on }];
  const headers = { Origin: url };
  expect((await page.request.post("/api/progress", { data: { changes }, headers })).ok()).toBe(
    true,
  );
}

/** A square of the heatmap, by what a screen reader says of it. */
const squareOf = (page: Page, locale: Locale, day: string) =>
  page.getByRole("link", { name: new RegExp(`^${formatDay(day, locale, "full")}: `) });

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of journeyLocales("id")) {
    const { dashboard, history } = messagesIn(locale);

    test(`a square leads to its day, an axis to its group, a bar to its step, and a chart is kept as a file (${locale})`, async ({
      page,
      app,
    }) => {
      await signUpByRequest(page, locale);
      const day = daysAgo(40);
      await tick(page, app, "python", day);
      await page.goto(`/${locale}/dashboard`);
      const main = page.getByRole("main");
      for (const chart of chartNames) {
        const downloading = page.waitForEvent("download");
        const name = `${dashboard.image.svg}: ${dashboard.charts[chart]}`;
        await main.getByRole("link", { name, exact: true }).click();
        const download = await downloading;
        expect(download.suggestedFilename()).toBe(
          `langkah-${dashboard.files[chart]}-${daysAgo(0)}.svg`,
        );
        const file = readFileSync(await download.path(), "utf8");
        const addresses = [...file.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href ?? "");
        expect(addresses.length > 0, chart).toBe(!["progress", "hours"].includes(chart));
        for (const href of addresses) expect(href).toContain(`${app.url}/${locale}/`);
      }

      await squareOf(page, locale, day).click();
      await expect(page).toHaveURL(`/${locale}/history?day=${day}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        formatDay(day, locale, "full"),
      );
      await expect(main.locator("[data-entry]")).toHaveCount(1);
      await page.getByRole("link", { name: history.day.next }).click();
      await expect(main.getByText(history.day.empty)).toBeVisible();
      await page.getByRole("link", { name: history.day.all }).click();
      await expect(page).toHaveURL(`/${locale}/history`);

      await page.goto(`/${locale}/dashboard`);
      const radar = page.getByRole("group", { name: dashboard.radar.description });
      await radar.getByRole("link").first().click();
      await expect(page).toHaveURL(/\/path\/foundations#group-/);
      const { hash } = new URL(page.url());
      await expect(page.locator(hash)).toBeInViewport();

      await page.goto(`/${locale}/dashboard`);
      const step = pathOf(defaultPathKey).steps[2];
      await main.getByRole("link", { name: step?.title[locale] ?? "", exact: true }).click();
      await expect(page).toHaveURL(`/${locale}/path/${step?.key}`);
    });
  }
});

test("a square is reached and shown by the keyboard, and a file is read as XML", async ({
  page,
  app,
}) => {
  await signUpByRequest(page, "en");
  await tick(page, app, "python", daysAgo(3));
  await page.goto("/en/dashboard");
  const { dashboard } = messagesIn("en");
  const square = squareOf(page, "en", daysAgo(3));
  await page.getByRole("link", { name: dashboard.heatmap.skip }).focus();
  await page.keyboard.press("Tab");
  await expect(square).toBeFocused();
  await expect(square.locator("rect")).toHaveCSS("stroke-opacity", "1");
  await expect(square).toHaveAccessibleName(
    fillPlaceholders("{date}: 1 activity", {
      date: formatDay(daysAgo(3), "en", "full"),
    }),
  );
  // Without the policy of a page, which a file has none of.
  const blank = await page.context().newPage();
  for (const chart of chartNames) {
    const file = await (await page.request.get(`/api/charts/${chart}?locale=en`)).text();
    const root = await blank.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, "image/svg+xml");
      return `${document.documentElement.namespaceURI} ${document.querySelector("parsererror")?.textContent}`;
    }, file);
    expect(root).toBe("http://www.w3.org/2000/svg undefined");
    const image = await page.request.get(`/api/charts/${chart}?locale=en&format=png`);
    expect(image.headers()).toMatchObject({
      "content-type": "image/png",
      "content-disposition": expect.stringMatching(/^attachment; filename="langkah-[\w-]+\.png"$/),
    });
    const { width } = await sharp(await image.body()).metadata();
    expect(width).toBe(2 * (fileWidth + 64));
  }
  expect((await page.request.get("/api/charts/kemajuan")).status()).toBe(404);
  for (const on of ["2026-02-31", "1969-12-31", "9999-12-31", "kemarin"]) {
    expect((await page.request.get(`/api/charts/activity?on=${on}`)).status(), on).toBe(200);
    expect((await page.request.get(`/en/history?day=${on}`)).status(), on).toBe(200);
  }
});

test("in forced colours what is done is drawn in the colour of text", async ({ page, app }) => {
  await signUpByRequest(page, "en");
  await tick(page, app, "python", daysAgo(3));
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.goto("/en/dashboard");
  const paints = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("p"));
    const colourOf = (name: string) => {
      probe.style.cssText = `forced-color-adjust:none;color:${name}`;
      return getComputedStyle(probe).color;
    };
    const system = [colourOf("CanvasText"), colourOf("Canvas")];
    const fillOf = (selector: string) =>
      getComputedStyle(document.querySelector(selector) as Element).fill;
    return { system, done: ["main a rect", "main li rect + rect", "main circle"].map(fillOf) };
  });
  expect(paints.system[0]).not.toBe(paints.system[1]);
  expect(paints.done).toEqual([paints.system[0], paints.system[0], paints.system[0]]);
});
