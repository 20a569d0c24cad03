import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PortfolioPage } from "@/components/portfolio/portfolio-page";
import { type Locale, locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";
import { portfolioFixture } from "../../support/unit/portfolio-fixture";

type Refused = Parameters<typeof PortfolioPage>[0]["refused"];

function markupOf(locale: Locale, refused: Refused): string {
  const portfolio = portfolioFixture({ locale });
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <PortfolioPage portfolio={portfolio} sections={[]} refused={refused} locale={locale} />
    </NextIntlClientProvider>,
  );
}

describe.each(locales)("the page of the portfolio (%s)", (locale) => {
  const { refused } = messages[locale].portfolio;

  it.each(["too-many", "busy"] as const)("says why a download came to nothing: %s", (why) => {
    expect(markupOf(locale, why)).toContain(`>${refused[why]}</p>`);
  });

  it("says nothing where none did, and has links that may lead to a page too", () => {
    const markup = markupOf(locale, undefined);
    for (const words of Object.values(refused)) expect(markup).not.toContain(words);
    // A link that is for downloading alone saves a page that it is led to, instead of showing it.
    expect(markup).not.toMatch(/<a [^>]*\bdownload\b/);
  });
});
