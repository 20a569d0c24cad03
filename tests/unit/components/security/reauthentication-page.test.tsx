import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ReauthenticationPage } from "@/components/security/reauthentication-page";
import { emptyFormState } from "@/lib/domain/form-state";
import { locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";

describe.each(locales)("the page that asks for a password or passkey again (%s)", (locale) => {
  const { links, passkey, security } = messages[locale];
  const resetLink = (label: string) =>
    new RegExp(`<a href="/${locale}/forgot-password"[^>]*>${label.replace("?", "[?]")}</a>`);

  function markupFor(methods: { hasPassword: boolean; hasPasskeys: boolean }): string {
    return renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
        <ReauthenticationPage
          {...methods}
          canReauthenticate={methods.hasPassword || methods.hasPasskeys}
          email="siti@contoh.id"
          next={`/${locale}/settings/security`}
          locale={locale}
          reauthenticate={async () => emptyFormState}
        />
      </NextIntlClientProvider>,
    );
  }

  it("shows a way on to a learner whose only passkey is lost or needs JavaScript", () => {
    const markup = markupFor({ hasPassword: false, hasPasskeys: true });
    expect(markup).toContain(security.confirm.lost);
    expect(markup).toMatch(resetLink(security.confirm.choosePassword));
    expect(markup).toContain(passkey.confirmUnsupported);
  });

  it("shows a way on to a learner who forgot the password", () => {
    const markup = markupFor({ hasPassword: true, hasPasskeys: true });
    expect(markup).toMatch(resetLink(links.forgot));
    expect(markup).not.toContain(security.confirm.lost);
    expect(markup).not.toContain(passkey.confirmUnsupported);
  });

  it("shows neither to a learner who can only sign in again", () => {
    const markup = markupFor({ hasPassword: false, hasPasskeys: false });
    expect(markup).not.toContain("forgot-password");
    expect(markup).toContain(security.confirm.signOut);
  });
});
