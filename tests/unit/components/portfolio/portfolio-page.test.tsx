import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PortfolioPage } from "@/components/portfolio/portfolio-page";
import { emptyFormState } from "@/lib/domain/form-state";
import { type Locale, locales } from "@/lib/domain/locale";
import { isBlank } from "@/lib/domain/portfolio-document";
import { thingsIn } from "@/lib/domain/portfolio-selection";
import { emptyProfile } from "@/lib/domain/profile";
import { defaultSelection, type SelectionContent } from "@/lib/domain/selection";
import { messages } from "@/lib/i18n/messages";
import { documentOf } from "@/lib/portfolio/document/document";
import {
  emptyStatus,
  partialStatus,
  portfolioWords,
  shownFixture,
} from "../../../support/portfolio/portfolio-fixture";

type Asked = Parameters<typeof shownFixture>[0];
type Props = Parameters<typeof PortfolioPage>[0];

const stay = async () => emptyFormState;
const actions = { saveProfile: stay, saveSelection: stay, deleteSelection: async () => undefined };

const stayHere = () => undefined;
const router = {
  ...{ back: stayHere, forward: stayHere, refresh: stayHere, prefetch: stayHere },
  ...{ push: stayHere, replace: stayHere, bfcacheId: "0" },
};

function viewOf(
  locale: Locale,
  version: number,
  ask: Asked = { status: partialStatus },
  chosen: Partial<SelectionContent> = {},
): Props["view"] {
  const portfolio = shownFixture({ locale, ...ask }, chosen);
  const document = documentOf(portfolio, portfolioWords[locale]);
  const selection = { ...defaultSelection("Untuk magang", locale), id: "an-id", version };
  return {
    profile: emptyProfile,
    selections: version > 0 ? [selection] : [],
    selection,
    canAddSelection: true,
    things: thingsIn(portfolio, selection),
    missing: [],
    document,
    isBlank: isBlank(document, portfolio.profile),
  };
}

function markupOf(locale: Locale, props: Partial<Props> = {}, version = 0): string {
  const view = viewOf(locale, version);
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <AppRouterContext value={router}>
        <PortfolioPage
          {...{ view, actions, locale, preview: null, refused: undefined, saved: undefined }}
          {...props}
        />
      </AppRouterContext>
    </NextIntlClientProvider>,
  );
}

describe.each(locales)("the page of the portfolio (%s)", (locale) => {
  const { refused, notice } = messages[locale].portfolio;

  it.each(["too-many", "busy"] as const)("says why a download came to nothing: %s", (why) => {
    expect(markupOf(locale, { refused: why })).toContain(`>${refused[why]}</p>`);
  });

  it.each(["profile", "selection", "removed"] as const)("says what was saved: %s", (saved) => {
    expect(markupOf(locale, { saved })).toContain(`>${notice[saved]}</p>`);
  });

  it("says nothing where nothing was, and has links that may lead to a page too", () => {
    const markup = markupOf(locale);
    for (const words of [...Object.values(refused), ...Object.values(notice)])
      expect(markup).not.toContain(words);
    // A link that is for downloading alone saves a page that it is led to, instead of showing it.
    expect(markup).not.toMatch(/<a [^>]*\bdownload\b/);
  });

  it("tells a path that nothing is done of from a selection that holds nothing", () => {
    const { empty, emptySelection } = messages[locale].portfolio;
    const sections = ["profile"] as const;
    const shown = (...[ask, chosen]: [Asked?, Partial<SelectionContent>?]) => {
      const markup = markupOf(locale, { view: viewOf(locale, 1, ask, chosen) });
      return [empty, emptySelection].filter((text) => markup.includes(text));
    };
    expect(shown({ status: emptyStatus })).toEqual([empty]);
    expect(shown({ status: partialStatus }, { sections })).toEqual([emptySelection]);
    const profile = { place: "Bandung" };
    expect(shown({ status: partialStatus, profile }, { sections })).toEqual([]);
    expect(shown({ status: partialStatus }, { sections, percentage: true })).toEqual([]);
    expect(shown({ status: partialStatus })).toEqual([]);
  });

  it("leads to the files of the saved selection, and to everything besides", () => {
    const all = `/api/portfolio/csv?locale=${locale}"`;
    const chosen = `/api/portfolio/csv?locale=${locale}&amp;include=an-id"`;
    expect(markupOf(locale)).toContain(all);
    expect(markupOf(locale)).not.toContain("include=");
    expect(markupOf(locale, {}, 1)).toContain(all);
    expect(markupOf(locale, {}, 1)).toContain(chosen);
  });

  it("has every section and its things as checkboxes, and no button to save while script runs", () => {
    const markup = markupOf(locale);
    expect(markup.match(/name="show\./g)).toHaveLength(8);
    expect(markup).toContain('name="keep.item:python"');
    expect(markup).toMatch(/<noscript><button[^>]*type="submit"/);
  });
});
