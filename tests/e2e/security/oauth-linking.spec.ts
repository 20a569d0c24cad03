import type { Page } from "@playwright/test";
import {
  expect,
  fillPlaceholders,
  messagesIn,
  newTestUser,
  signUpByRequest,
  type TestUser,
  test,
} from "../../support/browser/fixtures";
import { expectNoAxeViolations } from "../../support/browser/page-checks/accessibility";
import { scriptModes } from "../../support/browser/script-modes";
import { reauthenticate } from "../../support/browser/sign-in";
import { type OidcApp, providerName, startOidcApp } from "../../support/server/oidc-app";

let oidcApp: OidcApp;
test.beforeAll(async () => {
  oidcApp = await startOidcApp();
});
test.afterAll(() => oidcApp.stop());

const { providers: words } = messagesIn("id");
const withProviderName = (text: string) => fillPlaceholders(text, { name: providerName });
const button = (page: Page, text: string) =>
  page.getByRole("button", { name: withProviderName(text) });

function signInAtProvider(sub = newTestUser().email) {
  oidcApp.oidcServer.user = { sub, email: sub, email_verified: true, name: "Siti di Kampus" };
  return sub;
}

async function openSecuritySettings(page: Page, who: TestUser): Promise<void> {
  await page.goto(`${oidcApp.url}/id/confirm?next=/id/settings/security`);
  await reauthenticate(page, "id", who);
  await expect(page).toHaveURL(`${oidcApp.url}/id/settings/security`);
}

async function linkProvider(page: Page, who: TestUser): Promise<void> {
  await openSecuritySettings(page, who);
  await button(page, words.section.link).click();
  await expect(page.getByText(words.done.linked)).toBeVisible();
}

async function continueWithProvider(page: Page): Promise<void> {
  await page.goto(`${oidcApp.url}/id/sign-in`);
  await button(page, words.continue).click();
}

for (const javaScriptEnabled of scriptModes) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a learner links a service, signs in with it, and unlinks it", async ({
      page,
      context,
    }) => {
      const who = await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
      const sub = signInAtProvider();
      await linkProvider(page, who);
      await expect(
        page.getByText(fillPlaceholders(words.section.linked, { label: sub })),
      ).toBeVisible();
      expect(await oidcApp.newAuditEntries()).toContain("account-linked oidc");

      await context.clearCookies();
      await continueWithProvider(page);
      await expect(page).toHaveURL(`${oidcApp.url}/id/dashboard`);
      await page.goto(`${oidcApp.url}/id/settings`);
      await expect(page.getByText(who.email).first()).toBeAttached();

      await openSecuritySettings(page, who);
      await button(page, words.section.unlink).click();
      await expect(page.getByText(words.done.unlinked)).toBeVisible();
      await expect(page.getByText(words.section.none).first()).toBeVisible();
      expect(await oidcApp.newAuditEntries()).toContain("account-unlinked");
    });

    test("a provider that is the only way to sign in cannot be unlinked", async ({ page }) => {
      signInAtProvider();
      await continueWithProvider(page);
      await expect(page).toHaveURL(`${oidcApp.url}/id/dashboard`);
      await page.goto(`${oidcApp.url}/id/settings/security`);
      await expect(page.getByText(words.section.last)).toBeVisible();
      await expect(button(page, words.section.unlink)).toHaveCount(0);
    });

    test("the provider's e-mail does not identify the account", async ({ page, context }) => {
      const who = await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
      const sub = signInAtProvider();
      await linkProvider(page, who);
      await context.clearCookies();
      oidcApp.oidcServer.user = { sub, email: "elsewhere@contoh.id", email_verified: false };
      await continueWithProvider(page);
      await expect(page).toHaveURL(`${oidcApp.url}/id/dashboard`);

      await context.clearCookies();
      const another = `another than ${sub}`;
      oidcApp.oidcServer.user = { sub: another, email: sub, email_verified: true, name: "Lain" };
      await continueWithProvider(page);
      await expect(page).toHaveURL(`${oidcApp.url}/id/dashboard`);
      await page.goto(`${oidcApp.url}/id/settings`);
      await expect(page.getByText(sub).first()).toBeAttached();
      await expect(page.getByText(who.email)).toHaveCount(0);
    });
  });
}

test("axe finds nothing where services are offered and linked", { tag: "@long-form" }, async ({
  page,
}) => {
  for (const place of ["/en/sign-in?provider=oidc&refused=taken", "/id/sign-up"]) {
    await page.goto(`${oidcApp.url}${place}`);
    await expectNoAxeViolations(page, place);
  }
  const who = await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
  signInAtProvider();
  await linkProvider(page, who);
  await expectNoAxeViolations(page, "the settings with a service linked");
});

test("linking a provider needs a recent reauthentication", async ({ page }) => {
  await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
  const before = oidcApp.oidcServer.requests;
  await page.goto(`${oidcApp.url}/id/settings/security`);
  await button(page, words.section.link).click();
  await expect(page).toHaveURL(/\/id\/confirm\?next=/);
  expect(oidcApp.oidcServer.requests).toBe(before);
});

test("an account elsewhere is linked to one learner at most", { tag: "@long-form" }, async ({
  page,
  context,
}) => {
  const first = await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
  signInAtProvider();
  await linkProvider(page, first);
  await context.clearCookies();
  const second = await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
  await openSecuritySettings(page, second);
  await button(page, words.section.link).click();
  await expect(page.getByText(words.done.elsewhere)).toBeVisible();
});

test("an invalid answer of the provider links nothing", async ({ page }) => {
  const who = await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
  signInAtProvider();
  await openSecuritySettings(page, who);
  oidcApp.oidcServer.fault = "nonce";
  await button(page, words.section.link).click();
  await expect(page.getByText(words.done.refused)).toBeVisible();
  oidcApp.oidcServer.fault = undefined;
  await expect(button(page, words.section.link)).toBeVisible();
});

test("a link that one learner began is not completed for another who is signed in by then", async ({
  page,
  context,
}) => {
  const first = await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
  signInAtProvider();
  await openSecuritySettings(page, first);
  const second = newTestUser();
  await page.route(`${oidcApp.oidcServer.issuer}/authorize*`, async (route) => {
    const elsewhere = await context.newPage();
    await context.clearCookies({ name: "next-auth.session-token" });
    await signUpByRequest(elsewhere, "id", second, oidcApp.url);
    await elsewhere.close();
    await route.continue();
  });
  await button(page, words.section.link).click();
  await expect(page.getByText(words.done.refused)).toBeVisible();
  await expect(button(page, words.section.link)).toBeVisible();
  await page.goto(`${oidcApp.url}/id/settings`);
  await expect(page.getByText(second.email).first()).toBeAttached();
});

test("no page from elsewhere can have a service linked or unlinked", async ({ page }) => {
  const who = await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
  signInAtProvider();
  await openSecuritySettings(page, who);
  const before = oidcApp.oidcServer.requests;
  const foreign: Record<string, string>[] = [
    {},
    { Origin: "https://evil.example" },
    { Origin: "null" },
  ];
  for (const headers of foreign) {
    const answer = await page.request.post(`${oidcApp.url}/api/auth/signin/oidc`, {
      form: { link: "1", callbackUrl: "/id/settings/security" },
      headers,
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(403);
  }
  expect(oidcApp.oidcServer.requests).toBe(before);
});
