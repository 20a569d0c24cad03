import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { archiveVersion } from "@/lib/domain/archive";
import type { Locale } from "@/lib/domain/locale";
import { fileFormats } from "@/lib/portfolio/file-formats";
import {
  expect,
  fillPlaceholders,
  messagesIn,
  newTestUser,
  signUp,
  type TestUser,
} from "./fixtures";
import { tickItems } from "./history-journey";
import { reauthenticate, signIn } from "./sign-in";

async function downloadExport(page: Page, locale: Locale, who: TestUser) {
  const words = messagesIn(locale).data;
  await page.goto(`/${locale}/settings/data`);
  await page.getByRole("link", { name: words.export.confirm }).click();
  await reauthenticate(page, locale, who);
  await expect(page).toHaveURL(`/${locale}/settings/data`);
  const downloadEvent = page.waitForEvent("download");
  await page.getByRole("link", { name: words.export.button }).click();
  const download = await downloadEvent;
  expect(download.suggestedFilename()).toMatch(/^langkah-\d{4}-\d\d-\d\d\.zip$/);
  const path = await download.path();
  return { path, files: unzipSync(readFileSync(path)) };
}

const noteTexts = ["cabang", "cabang dan **rebase**"] as const;

/** A note with an earlier version. */
async function writeNotes(page: Page): Promise<void> {
  for (const [version, text] of noteTexts.entries()) {
    const answer = await page.request.put("/api/notes/git", {
      data: { text, version },
      headers: { Origin: new URL(page.url()).origin },
    });
    expect(answer.status()).toBe(200);
  }
}

const entry = { kind: "study", on: "2026-01-05", minutes: 25 };
const plan = { startsOn: "2026-01-05", hoursPerWeek: 6.5 };

async function makePlanAndLog(page: Page): Promise<void> {
  const headers = { Origin: new URL(page.url()).origin };
  const data = { id: crypto.randomUUID(), ...entry };
  expect((await page.request.post("/api/log", { data, headers })).ok()).toBe(true);
  const version = { data: { ...plan, version: 0 }, headers };
  expect((await page.request.put("/api/plan", version)).ok()).toBe(true);
}

const extensions = Object.values(fileFormats).map(({ extension }) => extension);

export async function exportAllData(
  page: Page,
  locale: Locale,
  hasScript: boolean,
): Promise<string> {
  const who = await signUp(page, locale);
  await tickItems(page, locale, ["python", "git"], hasScript);
  await writeNotes(page);
  await makePlanAndLog(page);
  const { path, files } = await downloadExport(page, locale, who);
  const readme = messagesIn(locale).data.readme.file;
  const names = Object.keys(files);
  expect(names).toHaveLength(extensions.length + 2);
  for (const end of extensions)
    expect(names.some((name) => name.startsWith("langkah-siti-") && name.endsWith(`.${end}`))).toBe(
      true,
    );
  expect(strFromU8(files[readme] ?? new Uint8Array())).toContain(who.name);
  const { format, version, profile, enrolments } = JSON.parse(
    strFromU8(files["langkah.json"] ?? new Uint8Array()),
  );
  expect([format, version, profile.email]).toEqual(["langkah", archiveVersion, who.email]);
  expect(enrolments[0].events).toMatchObject([
    { item: "python", to: "done" },
    { item: "git", to: "done" },
  ]);
  expect(enrolments[0]).toMatchObject({ log: [entry], plans: [plan] });
  expect(enrolments[0].notes).toMatchObject(noteTexts.map((text) => ({ item: "git", text })));
  return path;
}

/** Imports an export into a new account twice; the second time changes nothing. */
export async function importAllData(page: Page, locale: Locale, file: string): Promise<void> {
  const { data } = messagesIn(locale);
  await page.context().clearCookies();
  await signUp(page, locale, newTestUser("Budi"));
  const upload = async () => {
    await page.goto(`/${locale}/settings/data`);
    await page.getByLabel(data.import.file).setInputFiles(file);
    await page.getByRole("button", { name: data.import.button }).click();
    await expect(page).toHaveURL(/\/settings\/data\/import\?upload=/);
  };
  await upload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^2 /);
  // Of the first step: new, known, left out.
  await expect(page.getByRole("row").nth(1).getByRole("cell")).toHaveText(["2", "0", "0"]);
  const address = page.url();
  await page.getByRole("button", { name: data.preview.submit }).click();
  await expect(page).toHaveURL(`/${locale}/settings/data?done=imported&added=2`);
  await expect(page.getByRole("status").filter({ hasText: /^2 / })).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(data.preview.gone);
  await page.goto(`/${locale}/path/foundations`);
  await expect(page.locator('[data-status="done"]')).toHaveCount(2);
  const note = await (await page.request.get("/api/notes/git")).json();
  expect(note).toMatchObject({ text: noteTexts[1], version: noteTexts.length });
  expect(await (await page.request.get("/api/log")).json()).toMatchObject({ log: [entry] });
  expect(await (await page.request.get("/api/plan")).json()).toMatchObject(plan);
  await upload();
  await page.getByLabel(data.preview.profile).check();
  await page.getByRole("button", { name: data.preview.merge }).click();
  await expect(page).toHaveURL(`/${locale}/settings/data?done=imported&added=0`);
  await page.goto(`/${locale}/settings`);
  await expect(page.getByLabel(messagesIn(locale).settings.name)).toHaveValue(/^Siti/);
}

export async function requestAndCancelDeletion(page: Page, locale: Locale): Promise<void> {
  const { data, account } = messagesIn(locale);
  const heading = page.getByRole("heading", { level: 1 });
  const button = (name: string) => page.getByRole("main").getByRole("button", { name });
  await page.context().clearCookies();
  const who = await signUp(page, locale);
  await page.goto(`/${locale}/settings/data`);
  await page.getByRole("link", { name: data.delete.button }).click();
  await reauthenticate(page, locale, who);
  await expect(heading).toHaveText(data.deletion.headline);
  await expect(
    page.getByText(fillPlaceholders(data.deletion.account, { email: who.email })),
  ).toBeVisible();
  await button(data.deletion.submit).click();
  await expect(page).toHaveURL(`/${locale}/leaving`);
  await expect(heading).toHaveText(data.leaving.strangerHeadline);
  await page.goto(`/${locale}/dashboard`);
  await expect(heading).toHaveText(account.signIn.title);

  await signIn(page, locale, who);
  await expect(page).toHaveURL(`/${locale}/leaving`);
  await expect(page.getByText(who.email)).toBeVisible();
  for (const place of ["dashboard", "settings/security", "confirm", "sign-in", "sign-up"]) {
    await page.goto(`/${locale}/${place}`);
    await expect(page).toHaveURL(`/${locale}/leaving`);
  }
  expect((await page.request.get("/api/progress")).status()).toBe(401);
  expect((await page.request.get("/api/export")).status()).toBe(401);
  await button(data.leaving.signOut).click();
  await expect(page).toHaveURL(`/${locale}`);

  await signIn(page, locale, who);
  await button(data.leaving.keep).click();
  await expect(page.getByText(data.done.kept)).toBeVisible();
  await page.goto(`/${locale}/dashboard`);
  await expect(page).toHaveURL(`/${locale}/dashboard`);
}
