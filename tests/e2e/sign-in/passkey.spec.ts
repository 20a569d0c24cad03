import type { Page } from "@playwright/test";
import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import {
  addPasskey,
  openSecuritySettings,
  reauthenticate,
  submitPassword,
} from "../../support/browser/sign-in";
import {
  addVirtualAuthenticator,
  disablePasskeyAutofill,
} from "../../support/browser/virtual-authenticator";
import { removePassword } from "../../support/database/password-removal";

test.use({ expectedErrors: /401 \(|ERR_FAILED/ });

for (const locale of journeyLocales("en")) {
  const { passkey, security } = messagesIn(locale);

  test(`a passkey is added, named, signs in, confirms, and is removed (${locale})`, {
    tag: "@postgresql",
  }, async ({ page, context }) => {
    await disablePasskeyAutofill(page);
    const who = await signUpByRequest(page, locale);
    const device = await addVirtualAuthenticator(page);
    await openSecuritySettings(page, locale, who);
    await addPasskey(page, locale, "Laptop");
    expect(await device.credentials()).toHaveLength(1);

    const row = page.getByRole("listitem").filter({ hasText: "Laptop" });
    await expect(row).toContainText(passkey.unused);
    await row.getByText(passkey.rename).click();
    await row.getByLabel(passkey.name).fill("Laptop kantor");
    await row.getByRole("button", { name: passkey.save }).click();
    await expect(page.getByText(security.done["passkey-renamed"])).toBeVisible();
    await expect(page.getByText("Laptop kantor", { exact: true })).toBeVisible();

    await context.clearCookies();
    await page.goto(`/${locale}/sign-in?next=/${locale}/settings/security`);
    await page.getByRole("button", { name: passkey.signIn.submit }).click();
    await page.waitForURL(`**/${locale}/settings/security`);
    await expect(page.getByText(passkey.unused)).toHaveCount(0);

    // A new session has to reauthenticate, for which the passkey is enough.
    const remove = page.getByRole("button", { name: `${passkey.remove} · Laptop kantor` });
    await remove.click();
    await page.getByRole("button", { name: passkey.confirm }).click();
    await page.waitForURL(`**/${locale}/settings/security`);
    await remove.click();
    await expect(page.getByText(security.done["passkey-removed"])).toBeVisible();
    await expect(page.getByText("Laptop kantor", { exact: true })).toHaveCount(0);

    await context.clearCookies();
    await page.goto(`/${locale}/sign-in`);
    await page.getByRole("button", { name: passkey.signIn.submit }).click();
    await expect(page.getByRole("alert").filter({ hasText: passkey.errors.refused })).toBeVisible();
  });
}

const { passkey } = messagesIn("id");
const button = (page: Page) => page.getByRole("button", { name: passkey.signIn.submit });
const alert = (page: Page, text: string) => page.getByRole("alert").filter({ hasText: text });

/** A learner with a passkey on the device of this page, signed out. */
async function passkeyOwner(page: Page) {
  const who = await signUpByRequest(page, "id");
  const device = await addVirtualAuthenticator(page);
  await openSecuritySettings(page, "id", who);
  await addPasskey(page, "id", "Laptop");
  await page.context().clearCookies();
  return { who, device };
}

test("the sign-in form offers passkeys among what the browser fills it with", async ({ page }) => {
  await passkeyOwner(page);
  await page.goto("/id/sign-in?next=/id/skills");
  // The simulated device accepts the offer at once.
  await page.waitForURL("**/id/skills");
});

test("a passkey without user verification does not sign in", { tag: "@long-form" }, async ({
  page,
}) => {
  await disablePasskeyAutofill(page);
  const { device } = await passkeyOwner(page);
  await page.goto("/id/sign-in");
  await device.setUserVerified(false);
  await button(page).click();
  await expect(alert(page, passkey.errors.cancelled)).toBeVisible();

  // Nor where a changed page does not require user verification.
  await page.route("**/api/passkeys/sign-in/challenge", async (route) => {
    const options = await (await route.fetch()).json();
    await route.fulfill({ json: { ...options, userVerification: "discouraged" } });
  });
  await button(page).click();
  await expect(alert(page, passkey.errors.refused)).toBeVisible();
  await page.unroute("**/api/passkeys/sign-in/challenge");
  await device.setUserVerified(true);
  await button(page).click();
  await page.waitForURL("**/id/dashboard");
});

test("a copy of a passkey is refused by its count", { tag: "@long-form" }, async ({ page }) => {
  await disablePasskeyAutofill(page);
  const { device } = await passkeyOwner(page);
  await page.goto("/id/sign-in");
  await button(page).click();
  await page.waitForURL("**/id/dashboard");
  await device.setSignCount(0);
  await page.context().clearCookies();
  await page.goto("/id/sign-in");
  await button(page).click();
  await expect(alert(page, passkey.errors.refused)).toBeVisible();
});

test("an answer of a passkey signs in once, and only in the browser that asked", {
  tag: "@long-form",
}, async ({ page, playwright, app }) => {
  await disablePasskeyAutofill(page);
  await passkeyOwner(page);
  let body = "";
  await page.route("**/api/passkeys/sign-in", async (route) => {
    body = route.request().postData() ?? "";
    await route.abort();
  });
  await page.goto("/id/sign-in");
  await button(page).click();
  await expect(alert(page, passkey.errors.failed)).toBeVisible();

  const headers = { Origin: app.url, "Content-Type": "application/json" };
  const elsewhere = await playwright.request.newContext({ baseURL: app.url });
  const send = (request = page.request) =>
    request.post("/api/passkeys/sign-in", { data: body, headers });
  expect((await send(elsewhere)).status()).toBe(401);
  const cookies = await page.context().cookies();
  expect((await send()).status()).toBe(200);
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  expect((await send()).status()).toBe(401);
  await elsewhere.dispose();
});

test("the passkey of one account confirms nothing in another", { tag: "@long-form" }, async ({
  page,
}) => {
  await disablePasskeyAutofill(page);
  const { device } = await passkeyOwner(page);
  const who = await signUpByRequest(page, "id");
  await page.goto("/id/confirm?next=/id/settings/security");
  await expect(page.getByRole("button", { name: passkey.confirm })).toHaveCount(0);
  await reauthenticate(page, "id", who);
  await page.waitForURL("**/id/settings/security");
  await addPasskey(page, "id", "Milikku");
  const all = await device.credentials();
  expect(all).toHaveLength(2);

  await page.context().clearCookies();
  await page.goto("/id/sign-in?next=/id/confirm");
  await submitPassword(page, "id", who);
  await page.waitForURL("**/id/confirm");
  // A changed page asks for the other account's passkey.
  await page.route("**/api/passkeys/confirm/challenge", async (route) => {
    const options = await (await route.fetch()).json();
    const [own] = options.allowCredentials;
    const other = all
      .map(({ credentialId }) => Buffer.from(credentialId, "base64").toString("base64url"))
      .find((id) => id !== own.id);
    await route.fulfill({ json: { ...options, allowCredentials: [{ ...own, id: other }] } });
  });
  await page.getByRole("button", { name: passkey.confirm }).click();
  await expect(alert(page, passkey.errors.refused)).toBeVisible();
  await page.unroute("**/api/passkeys/confirm/challenge");
  await page.getByRole("button", { name: passkey.confirm }).click();
  await page.waitForURL("**/id/settings/security");
});

test("a device makes one passkey for an account, and the last way to sign in cannot be removed", {
  tag: "@long-form",
}, async ({ page, app }) => {
  const { security } = messagesIn("id");
  const who = await signUpByRequest(page, "id");
  await addVirtualAuthenticator(page);
  await openSecuritySettings(page, "id", who);
  await addPasskey(page, "id", "Laptop");
  await page.getByRole("button", { name: passkey.add }).click();
  await expect(alert(page, passkey.errors.already)).toBeVisible();

  await removePassword(app.database, who.email);
  await page.getByRole("button", { name: `${passkey.remove} · Laptop` }).click();
  await expect(page.getByText(security.done["passkey-last"])).toBeVisible();
  await expect(page.getByText("Laptop", { exact: true })).toBeVisible();
});

test("the passkey routes refuse callers without permission and bodies they cannot read", async ({
  page,
  request,
  app,
}) => {
  const headers = { Origin: app.url };
  const own = ["confirm", "confirm/challenge", "register", "register/challenge"];
  for (const place of own) {
    const answer = await request.post(`/api/passkeys/${place}`, { data: {}, headers });
    expect(answer.status(), place).toBe(401);
  }
  await signUpByRequest(page, "id");
  for (const place of ["register", "register/challenge"]) {
    const answer = await page.request.post(`/api/passkeys/${place}`, { data: {}, headers });
    expect(answer.status(), place).toBe(403);
    expect((await answer.json()).error.code).toBe("not-confirmed");
  }
  for (const place of ["sign-in", "sign-in/challenge", ...own]) {
    const at = `/api/passkeys/${place}`;
    const foreign = { Origin: "https://evil.example" };
    expect((await page.request.post(at, { data: {}, headers: foreign })).status()).toBe(403);
    expect((await page.request.get(at)).status(), place).toBe(405);
  }
  for (const place of ["sign-in", "sign-in/challenge", "confirm", "confirm/challenge"]) {
    const post = (data: unknown, type = "application/json") =>
      page.request.post(`/api/passkeys/${place}`, {
        data: typeof data === "string" ? data : JSON.stringify(data),
        headers: { ...headers, "Content-Type": type },
      });
    expect((await post({}, "text/plain")).status(), place).toBe(415);
    expect((await post(`"${"a".repeat(70_000)}"`)).status(), place).toBe(413);
    for (const body of ["{", "null", [], { more: 1 }, { answer: { id: "*" }, locale: "id" }]) {
      expect((await post(body)).status(), `${place} ${JSON.stringify(body)}`).toBe(422);
    }
  }
});

test("over http passkeys are named as what needs https, wherever they are offered", async ({
  page,
}) => {
  // What a browser tells a page of http://192.168.0.2; the test is on localhost, which counts as secure.
  await page.addInitScript(() =>
    Object.defineProperty(window, "isSecureContext", { value: false }),
  );
  const who = await signUpByRequest(page, "id");
  await openSecuritySettings(page, "id", who);
  await expect(page.getByText(passkey.insecure)).toBeVisible();
  await expect(page.getByText(passkey.unsupported)).toBeHidden();
  await page.context().clearCookies();
  await page.goto("/id/sign-in");
  await expect(page.getByText(passkey.insecure)).toBeVisible();
  await expect(button(page)).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("passkeys are not offered, since they need a script", async ({ page }) => {
    const who = await signUpByRequest(page, "id");
    await openSecuritySettings(page, "id", who);
    await expect(page.getByText(passkey.unsupported)).toBeVisible();
    await expect(page.getByRole("button", { name: passkey.add })).toBeHidden();
    await page.context().clearCookies();
    await page.goto("/id/sign-in");
    await expect(page.getByRole("button").last()).toBeVisible();
    await expect(button(page)).toBeHidden();
  });
});
