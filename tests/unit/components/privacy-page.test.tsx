import { NextIntlClientProvider, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { PrivacyText } from "@/components/privacy/privacy-page";
import { locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";

function Text(props: Omit<ComponentProps<typeof PrivacyText>, "t">) {
  return <PrivacyText {...props} t={useTranslations("privacy")} />;
}

const operator = { name: undefined, contact: undefined };

it.each(locales)("the privacy page says whether links are checked (%s)", (locale) => {
  const { on, off } = messages[locale].privacy.others.linkChecks;
  const textWith = (linkChecks: "on" | "off") =>
    renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
        <Text privacy={{ operator, linkChecks, cookies: [] }} locale={locale} />
      </NextIntlClientProvider>,
    );
  expect(textWith("on")).toContain(on);
  expect(textWith("on")).not.toContain(off);
  expect(textWith("off")).toContain(off);
  expect(textWith("off")).not.toContain(on);
});
