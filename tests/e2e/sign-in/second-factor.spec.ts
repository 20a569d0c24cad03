import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { scriptModes } from "../../support/browser/script-modes";
import { reauthenticate, submitPassword, turnOnSecondFactor } from "../../support/browser/sign-in";

for (const javaScriptEnabled of scriptModes) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const locale of journeyLocales(javaScriptEnabled ? "id" : "en")) {
      const words = messagesIn(locale);
      const { secondFactor: factor, security } = words;

      test(`a second factor is set up, asked for, recovered from and turned off (${locale})`, async ({
        page,
        context,
      }) => {
        test.setTimeout(120_000);
        const who = await signUpByRequest(page, locale);
        const { nextCode, recoveryCodes } = await turnOnSecondFactor(page, locale, who);
        expect(recoveryCodes).toHaveLength(10);
        expect(new Set(recoveryCodes).size).toBe(10);
        const downloading = page.waitForEvent("download");
        await page.getByRole("link", { name: factor.codes.save }).click();
        expect((await downloading).suggestedFilename()).toBe(factor.codes.fileName);
        await page.getByRole("button", { name: factor.codes.kept }).click();
        await expect(page.getByText(factor.done.kept)).toBeVisible();
        await expect(page.locator("[data-recovery-code]")).toHaveCount(0);

        const askedForCode = async () => {
          await context.clearCookies();
          await page.goto(`/${locale}/sign-in?next=/${locale}/skills`);
          await submitPassword(page, locale, who);
          await expect(page.getByRole("heading", { level: 1 })).toHaveText(factor.signIn.title);
        };
        const send = async (code: string) => {
          await page.getByLabel(factor.code.label).fill(code);
          await page.getByRole("button", { name: factor.signIn.submit, exact: true }).click();
        };

        await askedForCode();
        await page.goto(`/${locale}/skills`);
        await expect(page).toHaveURL(/\/sign-in\?/);
        await askedForCode();
        await send("");
        await expect(page.getByText(factor.code.errors.required)).toBeVisible();
        await send("000000");
        await expect(page.getByText(factor.code.errors.wrong)).toBeVisible();
        await expect(page.getByLabel(factor.code.label)).toHaveValue("");
        await send(nextCode);
        await page.waitForURL(`**/${locale}/skills`);

        await askedForCode();
        await send(nextCode);
        await expect(page.getByText(factor.code.errors.wrong)).toBeVisible();
        await send(recoveryCodes[0]?.toUpperCase() ?? "");
        await page.waitForURL(`**/${locale}/skills`);

        await askedForCode();
        await send(recoveryCodes[0] ?? "");
        await expect(page.getByText(factor.code.errors.wrong)).toBeVisible();
        await send(recoveryCodes[1] ?? "");
        await page.waitForURL(`**/${locale}/skills`);

        // A new session has to reauthenticate.
        await page.goto(`/${locale}/settings/security`);
        await page.getByRole("link", { name: factor.manage }).click();
        await expect(page.getByText(/\b8 (kode\.|codes left)/)).toBeVisible();
        await page.getByRole("button", { name: factor.off.submit }).click();
        await reauthenticate(page, locale, who);
        await page.getByRole("button", { name: factor.off.submit }).click();
        await expect(page.getByText(security.done["second-factor-off"])).toBeVisible();
        await context.clearCookies();
        await page.goto(`/${locale}/sign-in?next=/${locale}/skills`);
        await submitPassword(page, locale, who);
        await page.waitForURL(`**/${locale}/skills`);
      });
    }
  });
}

const { secondFactor: factor } = messagesIn("id");

test("setting up can be begun anew and given up, and a wrong first code turns nothing on", async ({
  page,
}) => {
  const who = await signUpByRequest(page, "id");
  await page.goto("/id/settings/security/second-factor");
  await page.getByRole("button", { name: factor.start }).click();
  await reauthenticate(page, "id", who);
  await page.getByRole("button", { name: factor.start }).click();
  await page.getByLabel(factor.code.digits).fill("000000");
  await page.getByRole("button", { name: factor.turnOn, exact: true }).click();
  await expect(page.getByText(factor.code.errors.wrong)).toBeVisible();
  await page.getByRole("button", { name: factor.cancel }).click();
  await page.waitForURL("**/id/settings/security");
  await expect(page.getByText(factor.isOff)).toBeVisible();
});

test("new recovery codes replace the old ones, and are shown to their owner alone", async ({
  page,
  context,
}) => {
  const who = await signUpByRequest(page, "id");
  const { recoveryCodes } = await turnOnSecondFactor(page, "id", who);
  await page.getByRole("button", { name: factor.codes.kept }).click();
  await page.getByRole("button", { name: factor.codes.renew }).click();
  await expect(page.getByText(factor.done.codes)).toBeVisible();
  const renewed = await page.locator("[data-recovery-code]").allInnerTexts();
  expect(renewed).toHaveLength(10);
  expect(renewed.filter((code) => recoveryCodes.includes(code))).toEqual([]);

  await context.clearCookies({ name: "next-auth.session-token" });
  const other = await signUpByRequest(page, "id");
  await turnOnSecondFactor(page, "id", other).then(({ recoveryCodes: own }) => {
    expect(own.filter((code) => renewed.includes(code))).toEqual([]);
  });
});

test("next-auth's own endpoint asks for the code as well", async ({ page, playwright, app }) => {
  const who = await signUpByRequest(page, "en");
  const { nextCode: code } = await turnOnSecondFactor(page, "en", who);
  const request = await playwright.request.newContext({ baseURL: app.url });
  const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
  const enter = (more: Record<string, string>) =>
    request.post("/api/auth/callback/credentials", {
      form: { email: who.email, password: who.password, csrfToken, json: "true", ...more },
    });
  for (const more of [{}, { code: "" }, { code: "000000" }] as Record<string, string>[]) {
    const answer = await enter(more);
    expect(answer.status(), JSON.stringify(more)).toBe(401);
    expect((await answer.json()).error.code).toBe("second-factor");
    expect((await request.get("/api/progress")).status()).toBe(401);
  }
  expect((await enter({ code })).status()).toBe(200);
  expect((await request.get("/api/progress")).status()).toBe(200);
  await request.dispose();
});

test("the code is asked for only after a password", async ({ page, context }) => {
  await page.goto("/id/sign-in/code?next=/id/skills");
  await expect(page).toHaveURL("/id/sign-in?next=%2Fid%2Fskills");
  const who = await signUpByRequest(page, "id");
  await turnOnSecondFactor(page, "id", who);
  await context.clearCookies();
  await page.goto("/id/sign-in");
  await submitPassword(page, "id", who);
  await page.getByLabel(factor.code.label).fill("123456");
  await context.clearCookies();
  await page.getByRole("button", { name: factor.signIn.submit, exact: true }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: factor.code.errors.expired }),
  ).toBeVisible();
});
