import { expect, messagesIn, newTestUser, signUp, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";
import { expectWrongCredentials, signIn } from "../../support/browser/sign-in";

for (const locale of journeyLocales("en")) {
  const words = messagesIn(locale);
  const { fields, errors } = words.account;

  test(`a learner signs up, signs out and signs in again (${locale})`, async ({ page }) => {
    const who = await signUp(page, locale);
    await page
      .getByRole("button", { name: words.common.nav.account.replace("{name}", who.name) })
      .click();
    await page.getByRole("button", { name: words.common.nav.signOut }).click();
    await page.waitForURL(`**/${locale}`);

    await signIn(page, locale, { ...who, email: `  ${who.email.toUpperCase()} ` });
    await page.waitForURL(`**/${locale}/dashboard`);
  });

  test(`what is wrong is said at the field, and what was typed is kept (${locale})`, async ({
    page,
  }) => {
    const submit = page.getByRole("button", { name: words.account.signUp.submit });
    await page.goto(`/${locale}/sign-up`);
    await submit.click();
    await expect(page.getByLabel(fields.name)).toHaveAccessibleDescription(
      new RegExp(errors.name.required),
    );
    await expect(page.getByLabel(fields.name)).toBeFocused();

    await page.getByLabel(fields.name).fill("Budi");
    await page.getByLabel(fields.email).fill("budi@");
    await page.getByLabel(fields.password, { exact: true }).fill("pendek");
    await submit.click();
    await expect(page.getByText(errors.email.invalid)).toBeVisible();
    await expect(page.getByText(errors.password["too-short"])).toBeVisible();
    await expect(page.getByLabel(fields.name)).toHaveValue("Budi");
    await expect(page.getByLabel(fields.email)).toHaveValue("budi@");

    await page.getByLabel(fields.email).fill(`${"b".repeat(290)}@contoh.id`);
    await page.getByLabel(fields.password, { exact: true }).fill("1234567890");
    await submit.click();
    await expect(page.getByText(errors.email["too-long"])).toBeVisible();

    await page.getByLabel(fields.email).fill(newTestUser().email);
    await page.getByLabel(fields.password, { exact: true }).fill("1234567890");
    await submit.click();
    await expect(page.getByText(errors.password.common)).toBeVisible();
  });

  test(`an e-mail has one account, in any capitals and with spaces around it (${locale})`, async ({
    page,
    context,
  }) => {
    const who = await signUp(page, locale);
    await context.clearCookies();
    await page.goto(`/${locale}/sign-up`);
    await page.getByLabel(fields.name).fill("Orang lain");
    await page.getByLabel(fields.email).fill(` ${who.email.toUpperCase()} `);
    await page.getByLabel(fields.password, { exact: true }).fill(who.password);
    await page.getByRole("button", { name: words.account.signUp.submit }).click();
    await expect(page.getByText(errors.email.taken)).toBeVisible();
  });

  test(`a wrong password opens nothing and keeps the e-mail (${locale})`, async ({
    page,
    context,
  }) => {
    const who = await signUp(page, locale);
    await context.clearCookies();
    await signIn(page, locale, { ...who, password: "bukan kata sandinya" });
    await expectWrongCredentials(page, locale);
    await expect(page.getByLabel(fields.email)).toHaveValue(who.email);
  });
}

test("the password can be looked at while it is typed", async ({ page }) => {
  const { fields } = messagesIn("id").account;
  await page.goto("/id/sign-in");
  const password = page.getByLabel(fields.password, { exact: true });
  await password.fill("kopi susu");
  await page.getByRole("button", { name: fields.showPassword }).click();
  await expect(password).toHaveAttribute("type", "text");
  await page.getByRole("button", { name: fields.hidePassword }).click();
  await expect(password).toHaveAttribute("type", "password");
});

test("name, language and time zone can be changed, the zone having come from the browser", {
  tag: "@postgresql",
}, async ({ page }) => {
  const { settings } = messagesIn("id");
  await signUp(page, "id");
  await page.goto("/id/settings");
  await expect(page.getByLabel(settings.timeZone)).toHaveValue("Asia/Makassar");
  await page.getByLabel(settings.name).fill("Siti N. Pratiwi");
  await page.getByRole("combobox", { name: settings.language }).selectOption("en");
  await page.getByLabel(settings.timeZone).fill("wit");
  await page.getByRole("button", { name: settings.save }).click();
  await page.waitForURL("**/en/settings?saved=1");
  await expect(page.getByText(messagesIn("en").settings.saved)).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Siti N. Pratiwi");
  await expect(page.getByLabel("Time zone")).toHaveValue("Asia/Jayapura");
});
