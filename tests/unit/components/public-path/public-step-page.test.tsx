import { text } from "node:stream/consumers";
import { createTranslator } from "next-intl";
import { prerenderToNodeStream } from "react-dom/static";
import { describe, expect, it, vi } from "vitest";
import { PublicStepPage } from "@/components/public-path/public-step-page";
import { type Locale, locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";
import { loadPublicPath, loadPublicStep } from "@/lib/loaders/public-path";
import { loadSearch } from "@/lib/loaders/search";
import { paths } from "@/lib/paths";

vi.mock("next-intl/server", () => ({
  getTranslations: async ({ locale, namespace }: { locale: Locale; namespace: "path" }) =>
    createTranslator({ locale, messages: messages[locale], namespace }),
}));
vi.mock("@/components/ui/kept-markup", () => ({
  KeptMarkup: ({ render }: { render: () => unknown }) => render(),
}));

async function pageOf(key: string, locale: Locale): Promise<string> {
  const place = loadPublicStep(key);
  if (!place) throw new Error(`There is no step ${key}`);
  const page = <PublicStepPage place={place} isSignUpOpen locale={locale} />;
  return text((await prerenderToNodeStream(page)).prelude);
}

describe.each(locales)("the page of a step to a visitor (%s)", (locale) => {
  it("holds every place on it that a search leads to", async () => {
    for (const { step, groups } of loadPublicPath().steps) {
      const page = await pageOf(step.key, locale);
      for (const { group } of groups) {
        const [result] = loadSearch(locale, group.title[locale]).results.filter(
          ({ href }) => href === paths.group(locale, step.key, group.key),
        );
        const fragment = result?.href.split("#").at(1);
        expect(page).toContain(`id="${fragment}"`);
      }
    }
  });
});
