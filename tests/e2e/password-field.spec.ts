import { locales } from "@/lib/domain/path";
import { expect, test, wordsIn } from "../support/test";

test.use({ world: "password-field", permissions: ["clipboard-read", "clipboard-write"] });

const forms = [
  ["sign-up", "new-password"],
  ["sign-in", "current-password"],
] as const;

for (const [form, known] of forms) {
  test(`a password can be pasted, and a password manager knows what to do (${form})`, async ({
    page,
  }) => {
    for (const locale of locales) {
      await page.goto(`/${locale}/${form}`);
      const field = page.getByLabel(wordsIn(locale).account.fields.password, { exact: true });
      await expect(field).toHaveAttribute("type", "password");
      await expect(field).toHaveAttribute("autocomplete", known);
      await page.evaluate(() => navigator.clipboard.writeText("kopi susu gula aren"));
      await field.focus();
      await page.keyboard.press("ControlOrMeta+V");
      await expect(field).toHaveValue("kopi susu gula aren");
    }
  });
}
