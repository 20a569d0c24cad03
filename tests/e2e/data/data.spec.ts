import type { Page } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { archiveLimits } from "@/lib/domain/archive";
import {
  exportAllData,
  importAllData,
  requestAndCancelDeletion,
} from "../../support/browser/data-journey";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { smallArchive } from "../../support/unit/archive-fixture";

for (const locale of journeyLocales("id")) {
  test(`a learner takes all of their data away and brings it in elsewhere (${locale})`, {
    tag: "@long-form",
  }, async ({ page }) => {
    test.setTimeout(120_000);
    await importAllData(page, locale, await exportAllData(page, locale, true));
  });

  test(`a learner asks to be deleted and changes their mind (${locale})`, {
    tag: "@long-form",
  }, async ({ page }) => {
    test.setTimeout(120_000);
    await requestAndCancelDeletion(page, locale);
  });
}

/** Uploads a file as the form does, and opens the page that asks what to import of it. */
async function uploadArchive(page: Page, origin: string, buffer: Buffer): Promise<void> {
  const answer = await page.request.post("/api/import?locale=en", {
    headers: { Origin: origin },
    multipart: { file: { name: "a.zip", mimeType: "application/zip", buffer } },
  });
  await page.goto(answer.url());
  const { preview } = messagesIn("en").data;
  await expect(page.getByRole("button", { name: preview.submit })).toBeVisible();
}

test("what cannot be imported is refused in words, and changes nothing", {
  tag: "@long-form",
}, async ({ page, app }) => {
  const { refused, wanted, import: words } = messagesIn("en").data;
  await signUpByRequest(page, "en");
  await page.goto("/en/settings/data");
  await page.getByLabel(words.file).setInputFiles({
    name: "photo.zip",
    mimeType: "application/zip",
    buffer: Buffer.from("PK no zip"),
  });
  await page.getByRole("button", { name: words.button }).click();
  await expect(page.locator("#file-error")).toHaveText(refused.unreadable);
  const refusalOf = async (name: string, content: string | Buffer) => {
    const file = { name, mimeType: "application/zip", buffer: Buffer.from(content) };
    const answer = await page.request.post("/api/import?locale=en", {
      headers: { Origin: app.url },
      multipart: { file },
    });
    const [, text = ""] = /id="file-error"[^>]*>(.*?)<\//s.exec(await answer.text()) ?? [];
    return text.replace(/<[^>]*>/g, "");
  };
  expect(await refusalOf("other.json", `{"format":"other"}`)).toBe(
    `${refused["not-an-export"]} ${wanted}`,
  );
  const edited = JSON.stringify(smallArchive({}, { day: "yesterday" }));
  expect(await refusalOf("edited.json", edited)).toBe(
    `${refused.invalid} It is in the history (“events”): change number 1, field “day”.`,
  );
  expect(await refusalOf("later.json", `{"format":"langkah","version":99}`)).toBe(
    refused["other-version"],
  );
  expect(await refusalOf("large.json", Buffer.alloc(archiveLimits.uploadBytes + 1024 * 1024))).toBe(
    refused["too-large"],
  );
  expect(await refusalOf("empty.json", "")).toBe(refused["no-file"]);
  const progress = await (await page.request.get("/api/progress")).json();
  expect(progress.items.some(({ version }: { version: number }) => version > 0)).toBe(false);

  const foreign = await page.request.post("/api/import", {
    headers: { Origin: "https://elsewhere.example" },
    multipart: {
      file: { name: "a.json", mimeType: "application/json", buffer: Buffer.from("{}") },
    },
  });
  expect(foreign.status()).toBe(403);
  expect((await foreign.json()).error.code).toBe("foreign-origin");
  const unconfirmed = await page.request.get("/api/export");
  expect([unconfirmed.status(), (await unconfirmed.json()).error.code]).toEqual([
    403,
    "not-confirmed",
  ]);
  await page.goto("/api/export?locale=en");
  await expect(page).toHaveURL(/\/en\/confirm\?next=/);

  const other = await page.context().browser()?.newContext({ baseURL: app.url });
  const stranger = await other?.newPage();
  if (!stranger) throw new Error("There is no browser");
  const headers = { Origin: app.url };
  const answer = await stranger.request.post("/api/import?locale=en", { headers, maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([
    303,
    "/en/sign-in?next=%2Fen%2Fsettings%2Fdata",
  ]);
  expect((await stranger.request.get("/api/export")).status()).toBe(401);
});

test("an export larger than Next takes anything else in comes through whole, and is imported", async ({
  page,
  app,
}) => {
  const { data } = messagesIn("en");
  await signUpByRequest(page, "en");
  const zip = zipSync({
    "padding.bin": [new Uint8Array(12 * 1024 * 1024), { level: 0 }],
    // Last in the file, so that it is missing from one that was cut off.
    "langkah.json": strToU8(JSON.stringify(smallArchive())),
  });
  await uploadArchive(page, app.url, Buffer.from(zip));
  await page.getByRole("button", { name: data.preview.submit }).click();
  await expect(page).toHaveURL("/en/settings/data?done=imported&added=1");
});

test("a learner cannot import the upload of another", async ({ page, browser, app }) => {
  const { data } = messagesIn("en");
  await signUpByRequest(page, "en");
  await uploadArchive(page, app.url, Buffer.from(JSON.stringify(smallArchive())));
  const other = await (await browser.newContext({ baseURL: app.url })).newPage();
  await signUpByRequest(other, "en");
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(data.preview.gone);
});
