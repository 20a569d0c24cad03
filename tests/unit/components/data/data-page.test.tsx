import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DataPage } from "@/components/data/data-page";
import { archiveRefusals, isOtherFile } from "@/lib/domain/archive-refusal";
import { locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";
import { dataResultSchema } from "@/lib/validation/import";

describe.each(locales)("the page of one's data (%s)", (locale) => {
  const { refused, wanted } = messages[locale].data;

  function errorAfter(query: Record<string, string>): string | undefined {
    const markup = renderToStaticMarkup(
      <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
        <DataPage
          hasRecentAuthentication={false}
          result={dataResultSchema.parse(query)}
          locale={locale}
        />
      </NextIntlClientProvider>,
    );
    return /id="file-error"[^>]*>(.*?)</.exec(markup)?.[1];
  }

  it.each(archiveRefusals)("says why a file was refused, and which one is wanted: %s", (reason) => {
    const parts = isOtherFile(reason) ? [refused[reason], wanted] : [refused[reason]];
    expect(errorAfter({ refused: reason })).toBe(parts.join(" "));
  });

  it("names the place of an error in a list, in one of its entries, and in the document", () => {
    const errorAt = (place: Record<string, string>) => errorAfter({ refused: "invalid", ...place });
    const place = { list: "events", position: "4322" };
    expect(errorAt(place)).toMatch(/“events”\).* (ke-4\.322|number 4,322)\.$/);
    expect(errorAt({ ...place, field: "day" })).toMatch(/4[.,]322, (kolom|field) “day”\.$/);
    expect(errorAt({ field: "version" })).toMatch(/ (kolom|field) “version”\.$/);
  });

  it("shows no text of somebody else's link", () => {
    const query = { refused: "invalid", list: "me", position: "0", field: "call 0800 1234" };
    expect(errorAfter(query)).toBe(refused.invalid);
  });
});
