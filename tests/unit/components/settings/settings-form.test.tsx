import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { SettingsForm } from "@/components/settings/settings-form";
import { locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";

describe.each(locales)("the form of the settings (%s)", (locale) => {
  const { settings, common, account } = messages[locale];

  it("sends the language of its page beside the one that is chosen, and where to return", () => {
    const markup = renderToStaticMarkup(
      <SettingsForm
        action={async (state) => state}
        profile={{ name: "Siti", locale: "id", timeZone: "Asia/Jakarta" }}
        pageLocale={locale}
        returnTo={`/${locale}/settings`}
        messages={{
          ...settings,
          errors: { ...settings.errors, form: account.errors.form },
          languages: common.languages,
        }}
      />,
    );
    expect(markup).toContain(`name="locale" value="${locale}"`);
    expect(markup).toContain(`name="next" value="/${locale}/settings"`);
    expect(markup).toMatch(/name="language"[^>]*>.*?<option value="id"[^>]* selected/);
  });
});
