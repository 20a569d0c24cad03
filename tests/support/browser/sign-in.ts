import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/domain/locale";
import { totpCodeAt } from "../requests/totp-codes";
import { expect, messagesIn, type TestUser } from "./fixtures";

export async function submitPassword(
  page: Page,
  locale: Locale,
  { email, password }: Pick<TestUser, "email" | "password">,
): Promise<void> {
  const { fields, signIn: words } = messagesIn(locale).account;
  await page.getByLabel(fields.email).fill(email);
  await page.getByLabel(fields.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: words.submit, exact: true }).click();
}

export async function signIn(
  page: Page,
  locale: Locale,
  who: Pick<TestUser, "email" | "password">,
): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  await submitPassword(page, locale, who);
}

export async function expectWrongCredentials(page: Page, locale: Locale): Promise<void> {
  const text = messagesIn(locale).account.errors.form["wrong-credentials"];
  await expect(page.getByRole("alert").filter({ hasText: text })).toBeVisible();
}

export async function reauthenticate(
  page: Page,
  locale: Locale,
  { password }: Pick<TestUser, "password">,
): Promise<void> {
  const { confirm } = messagesIn(locale).security;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(confirm.title);
  await page.getByLabel(confirm.password, { exact: true }).fill(password);
  await page.getByRole("button", { name: confirm.submit, exact: true }).click();
}

export async function openSecuritySettings(
  page: Page,
  locale: Locale,
  who: TestUser,
): Promise<void> {
  await page.goto(`/${locale}/confirm?next=/${locale}/settings/security`);
  await reauthenticate(page, locale, who);
  // The page before has this address in its query.
  await page.waitForURL(({ pathname }) => pathname === `/${locale}/settings/security`);
}

export async function addPasskey(page: Page, locale: Locale, name: string): Promise<void> {
  const { passkey, security } = messagesIn(locale);
  await page.getByLabel(passkey.newName).fill(name);
  await page.getByRole("button", { name: passkey.add }).click();
  await expect(page.getByText(security.done["passkey-added"])).toBeVisible();
}

/**
 * Turns the second factor on, and reauthenticates as `who` where that is needed. Returns its recovery codes and the next
 * code, which is valid for at least a minute.
 */
export async function turnOnSecondFactor(
  page: Page,
  locale: Locale,
  who?: TestUser,
  origin = "",
): Promise<{ nextCode: string; recoveryCodes: string[] }> {
  const words = messagesIn(locale).secondFactor;
  await page.goto(`${origin}/${locale}/settings/security/second-factor`);
  if (who) {
    await page.getByRole("button", { name: words.start }).click();
    await reauthenticate(page, locale, who);
  }
  await page.getByRole("button", { name: words.start }).click();
  const secret = (await page.locator("[data-secret]").getAttribute("data-secret")) ?? "";
  const now = new Date();
  await page.getByLabel(words.code.digits).fill(totpCodeAt(secret, now));
  await page.getByRole("button", { name: words.turnOn, exact: true }).click();
  await expect(page.getByText(words.done.on)).toBeVisible();
  const recoveryCodes = await page.locator("[data-recovery-code]").allInnerTexts();
  return { nextCode: totpCodeAt(secret, now, 1), recoveryCodes };
}

/** For requests that are not the browser's own. */
export async function cookieHeaderOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
