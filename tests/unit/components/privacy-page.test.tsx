import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { PrivacyPage } from "@/components/privacy/privacy-page";
import { locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";

const operator = { name: undefined, contact: undefined };

it.each(locales)("the privacy page says whether links are checked (%s)", (locale) => {
  const { on, off } = messages[locale].privacy.others.linkChecks;
  const textWith = (linkChecks: "on" | "off") =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
        <PrivacyPage privacy={{ operator, linkChecks, cookies: [] }} locale={locale} />
      </NextIntlClientProvider>,
    );
  expect(textWith("on")).toContain(on);
  expect(textWith("on")).not.toContain(off);
  expect(textWith("off")).toContain(off);
  expect(textWith("off")).not.toContain(on);
});
