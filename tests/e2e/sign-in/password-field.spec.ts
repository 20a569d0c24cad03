import { expect, messagesIn, signUpByRequest, test } from "../../support/browser/fixtures";
import { journeyLocales } from "../../support/browser/journey-locales";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const forms = [
  ["sign-up", "new-password"],
  ["sign-in", "current-password"],
] as const;

for (const [form, known] of forms) {
  test(`a password can be pasted, and a password manager knows what to do (${form})`, async ({
    page,
  }) => {
    for (const locale of journeyLocales("en")) {
      await page.goto(`/${locale}/${form}`);
      const field = page.getByLabel(messagesIn(locale).account.fields.password, { exact: true });
      await expect(field).toHaveAttribute("type", "password");
      await expect(field).toHaveAttribute("autocomplete", known);
      await page.evaluate(() => navigator.clipboard.writeText("kopi susu gula aren"));
      await field.focus();
      await page.keyboard.press("ControlOrMeta+V");
      await expect(field).toHaveValue("kopi susu gula aren");
    }
  });
}

test("nothing typed into a form appears in an address", async ({ page }) => {
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url(), request.headers().referer ?? ""));
  const who = await signUpByRequest(page, "id");
  await page.goto("/id/settings");
  await page.context().clearCookies();
  await page.goto("/id/sign-in");
  const { fields, errors } = messagesIn("id").account;
  await page.getByLabel(fields.email).fill(who.email);
  await page.getByLabel(fields.password, { exact: true }).fill("bukan kata sandinya");
  await page.keyboard.press("Enter");
  const refusal = page.getByRole("alert").filter({ hasText: errors.form["wrong-credentials"] });
  await expect(refusal).toBeVisible();
  await page.getByLabel(fields.password, { exact: true }).fill(who.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/id/dashboard");
  expect(addresses.length).toBeGreaterThan(10);
  const cookies = (await page.context().cookies()).map(({ value }) => value);
  const [name = ""] = who.email.split("@");
  const secrets = [name, "kopi", "bukan", ...cookies.filter((value) => value.length > 20)];
  for (const secret of secrets) {
    expect(addresses.filter((address) => address.includes(secret))).toEqual([]);
  }
});
