import { locales } from "@/lib/domain/path";
import { addAuthenticator } from "../support/authenticator";
import { expect, filled, signUp, test, wordsIn } from "../support/test";
import { addPasskey, openSecurity } from "../support/ways-in";

test.use({ world: "passkey", expectedErrors: /401 \(Unauthorized\)/ });

for (const locale of locales) {
  const { passkey, security } = wordsIn(locale);

  test(`a passkey is added, named, signs in, confirms, and is removed (${locale})`, async ({
    page,
    context,
  }) => {
    const who = await signUp(page, locale);
    const device = await addAuthenticator(page);
    await openSecurity(page, locale, who);
    await addPasskey(page, locale, "Laptop");
    const [credential] = await device.credentials();
    expect(credential).toBeDefined();

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

    // Signed in anew, one is asked again before a way in goes; the passkey itself will do.
    await page.getByRole("button", { name: `${passkey.remove} · Laptop kantor` }).click();
    await page.getByRole("button", { name: passkey.confirm }).click();
    await page.waitForURL(`**/${locale}/settings/security`);
    await page.getByRole("button", { name: `${passkey.remove} · Laptop kantor` }).click();
    await expect(page.getByText(security.done["passkey-removed"])).toBeVisible();
    await expect(page.getByText("Laptop kantor", { exact: true })).toHaveCount(0);

    await context.clearCookies();
    await page.goto(`/${locale}/sign-in`);
    await page.getByRole("button", { name: passkey.signIn.submit }).click();
    await expect(page.getByRole("alert").filter({ hasText: passkey.errors.refused })).toBeVisible();
    await expect(page.getByRole("button", { name: passkey.signIn.submit })).toBeEnabled();
  });
}

const { passkey } = wordsIn("id");
