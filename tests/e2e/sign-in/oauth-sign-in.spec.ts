import type { APIRequestContext, Page } from "@playwright/test";
import { browserTimeZone } from "../../support/browser/browser-time-zone";
import {
  expect,
  fillPlaceholders,
  messagesIn,
  newTestUser,
  signUpByRequest,
  test,
} from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { turnOnSecondFactor } from "../../support/browser/sign-in";
import { type OidcApp, providerName, startOidcApp } from "../../support/server/oidc-app";
import type { OidcFault } from "../../support/server/oidc-server";

let oidcApp: OidcApp;
test.beforeAll(async () => {
  oidcApp = await startOidcApp();
});
test.afterAll(() => oidcApp.stop());

const withProviderName = (text: string) => fillPlaceholders(text, { name: providerName });

async function continueWithProvider(page: Page, locale: "id" | "en" = "id", next = "") {
  await page.goto(`${oidcApp.url}/${locale}/sign-in${next && `?next=${encodeURIComponent(next)}`}`);
  await page
    .getByRole("button", { name: withProviderName(messagesIn(locale).providers.continue) })
    .click();
}

/** The provider's address to which the same button leads, without a page. */
async function authorizeUrlOf(request: APIRequestContext): Promise<string> {
  const answer = await request.post(`${oidcApp.url}/api/auth/signin/oidc`, {
    form: { callbackUrl: "/id/dashboard" },
    headers: { Origin: oidcApp.url },
  });
  return answer.headers().refresh?.replace("0;url=", "") ?? "";
}

async function alertAfterSignIn(request: APIRequestContext): Promise<string> {
  return alertOf(request, await authorizeUrlOf(request));
}

async function alertOf(request: APIRequestContext, url: string): Promise<string> {
  const html = await (await request.get(url)).text();
  const [, alert = ""] = /<(?:p|div)[^>]* role="alert"[^>]*>(.*?)<\/(?:p|div)>/s.exec(html) ?? [];
  return alert.replace(/<[^>]*>/g, "");
}

function newProviderUser() {
  const { email, name } = newTestUser();
  oidcApp.oidcServer.fault = undefined;
  oidcApp.oidcServer.user = { sub: email, email, email_verified: true, name };
  return { email, name };
}

for (const locale of journeyLocales("en")) {
  test(`a new user of the provider gets an account, and the same one the next time (${locale})`, async ({
    page,
    context,
  }) => {
    const { name } = newProviderUser();
    await oidcApp.newAuditEntries();
    await continueWithProvider(page, locale);
    await expect(page).toHaveURL(`${oidcApp.url}/${locale}/dashboard`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name.split(" ")[0] ?? "");
    expect(await oidcApp.newAuditEntries()).toEqual(["signed-up oidc", "signed-in oidc"]);
    await page.goto(`${oidcApp.url}/${locale}/settings`);
    await expect(page.locator('[name="timeZone"]')).toHaveValue(browserTimeZone);

    await context.clearCookies();
    await continueWithProvider(page, locale, `/${locale}/path/foundations`);
    await expect(page).toHaveURL(`${oidcApp.url}/${locale}/path/foundations`);
    expect(await oidcApp.newAuditEntries()).toEqual(["signed-in oidc"]);
  });
}

test("signing in with a provider still needs the second factor", async ({ page, context }) => {
  const { secondFactor } = messagesIn("id");
  newProviderUser();
  await continueWithProvider(page);
  await expect(page).toHaveURL(`${oidcApp.url}/id/dashboard`);
  const { nextCode } = await turnOnSecondFactor(page, "id", undefined, oidcApp.url);
  await context.clearCookies();
  await oidcApp.newAuditEntries();
  await continueWithProvider(page, "id", "/id/skills");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(secondFactor.signIn.title);
  const names = (await context.cookies()).map(({ name }) => name);
  expect(names).not.toContain("next-auth.session-token");
  await page.getByLabel(secondFactor.code.label).fill(nextCode);
  await page.getByRole("button", { name: secondFactor.signIn.submit, exact: true }).click();
  await expect(page).toHaveURL(`${oidcApp.url}/id/skills`);
  expect(await oidcApp.newAuditEntries()).toEqual(["signed-in oidc"]);
});

const faults: OidcFault[] = [
  ...(["nonce", "no-nonce", "audience", "issuer", "signature", "expired"] as const),
  ...(["no-token", "unsigned", "state", "denied"] as const),
];

for (const fault of faults) {
  test(`an answer is refused, noted and explained for its ${fault}`, async ({ context }) => {
    newProviderUser();
    oidcApp.oidcServer.fault = fault;
    await oidcApp.newAuditEntries();
    expect(await alertAfterSignIn(context.request)).toBe(
      withProviderName(messagesIn("id").providers.errors.refused),
    );
    expect(await oidcApp.newAuditEntries()).toEqual(["provider-refused oidc"]);
    const names = (await context.cookies()).map(({ name }) => name);
    expect(names).not.toContain("next-auth.session-token");
  });
}

for (const cookie of ["next-auth.pkce", "next-auth.state", "next-auth.nonce"]) {
  test(`an answer to a browser without ${cookie} is refused`, async ({ context }) => {
    newProviderUser();
    await oidcApp.newAuditEntries();
    const url = await authorizeUrlOf(context.request);
    await context.clearCookies({ name: cookie });
    expect(await alertOf(context.request, url)).toContain(providerName);
    expect(await oidcApp.newAuditEntries()).toEqual(["provider-refused oidc"]);
  });
}

test("an answer of the provider signs in one browser, once", async ({ page, browser }) => {
  newProviderUser();
  const answers: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/auth/callback/oidc")) answers.push(request.url());
  });
  await continueWithProvider(page);
  await expect(page).toHaveURL(`${oidcApp.url}/id/dashboard`);
  const [answer = ""] = answers;
  const elsewhere = await browser.newContext();
  for (const request of [page.request, elsewhere.request]) {
    const again = await request.get(answer, { maxRedirects: 0 });
    expect(again.headers().location).toContain("refused=refused");
  }
  await elsewhere.close();
});

test("an e-mail that has an account does not sign in: its owner links the provider", async ({
  page,
  context,
}) => {
  const who = await signUpByRequest(page, "id", newTestUser(), oidcApp.url);
  await context.clearCookies();
  const stranger = newProviderUser();
  oidcApp.oidcServer.user = {
    ...oidcApp.oidcServer.user,
    email: who.email.toUpperCase(),
    name: stranger.name,
  };
  await oidcApp.newAuditEntries();
  await continueWithProvider(page);
  await expect(page.getByRole("alert").filter({ hasText: providerName })).toHaveText(
    withProviderName(messagesIn("id").providers.errors.taken),
  );
  expect(await oidcApp.newAuditEntries()).toEqual(["provider-refused oidc taken"]);
});

for (const [what, person] of [
  ["does not vouch for the e-mail", { email_verified: false }],
  ["says nothing of an e-mail", { email: undefined }],
  ["sends something that is none", { email: "no e-mail" }],
] as const) {
  test(`no account is made where the provider ${what}`, async ({ context }) => {
    newProviderUser();
    oidcApp.oidcServer.user = {
      ...oidcApp.oidcServer.user,
      ...person,
    } as typeof oidcApp.oidcServer.user;
    expect(await alertAfterSignIn(context.request)).toBe(
      withProviderName(messagesIn("id").providers.errors["no-email"]),
    );
  });
}

test("a provider that does not answer is reported as unreachable", async ({ page }) => {
  newProviderUser();
  oidcApp.oidcServer.fault = "silent";
  await continueWithProvider(page, "en");
  await expect(page.getByRole("alert").filter({ hasText: providerName })).toHaveText(
    withProviderName(messagesIn("en").providers.errors.unreachable),
  );
});

test("GitHub is asked with a state and a proof key, and for no more than it takes", async ({
  playwright,
}) => {
  const request = await playwright.request.newContext({ baseURL: oidcApp.url });
  const answer = await request.post("/api/auth/signin/github", {
    form: { callbackUrl: "/id/dashboard" },
    headers: { Origin: oidcApp.url },
  });
  expect(answer.status()).toBe(200);
  const { refresh = "" } = answer.headers();
  const { origin, pathname, searchParams } = new URL(refresh.replace("0;url=", ""));
  expect(`${origin}${pathname}`).toBe("https://github.com/login/oauth/authorize");
  expect(Object.fromEntries(searchParams)).toEqual({
    client_id: "github-client",
    scope: "read:user user:email",
    response_type: "code",
    redirect_uri: `${oidcApp.url}/api/auth/callback/github`,
    state: expect.stringMatching(/.{40,}/),
    code_challenge: expect.stringMatching(/.{43}/),
    code_challenge_method: "S256",
  });
  await request.dispose();
});

test("a provider that is not configured is neither shown nor answered", async ({
  page,
  request,
  app,
}) => {
  await page.goto("/id/sign-in");
  await expect(page.locator('form[action^="/api/auth/signin"]')).toHaveCount(0);
  const answer = await request.post("/api/auth/signin/oidc", {
    form: { callbackUrl: "/id" },
    headers: { Origin: app.url },
    maxRedirects: 0,
  });
  expect(answer.headers().refresh).toBeUndefined();
  await page.goto(`${oidcApp.url}/id/sign-in`);
  await expect(page.locator('form[action^="/api/auth/signin"]')).toHaveCount(2);
});
