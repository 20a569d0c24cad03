import { text } from "node:stream/consumers";
import { createTranslator } from "next-intl";
import type { ReactNode } from "react";
import { prerenderToNodeStream } from "react-dom/static";
import { describe, expect, it, vi } from "vitest";
import { PublicItemPage } from "@/components/item/public-item-page";
import { LandingPage } from "@/components/landing/landing-page";
import { PublicPathPage } from "@/components/public-path/public-path-page";
import { PublicStepPage } from "@/components/public-path/public-step-page";
import { SignInLinks } from "@/components/shell/visitor-links";
import { type Locale, locales } from "@/lib/domain/locale";
import { messages } from "@/lib/i18n/messages";
import { loadItem } from "@/lib/loaders/item";
import { loadLandingPath } from "@/lib/loaders/landing";
import { loadPublicPath, loadPublicStep } from "@/lib/loaders/public-path";

vi.mock("next-intl/server", () => ({
  getTranslations: async ({ locale, namespace }: { locale: Locale; namespace: "path" }) =>
    createTranslator({ locale, messages: messages[locale], namespace }),
}));
vi.mock("@/components/ui/kept-markup", () => ({
  KeptMarkup: ({ render }: { render: () => unknown }) => render(),
}));

type Shown = { readonly locale: Locale; readonly isSignUpOpen: boolean };

const markupOf = async (page: ReactNode) => text((await prerenderToNodeStream(page)).prelude);

const step = "foundations";

const pages: readonly (readonly [string, (shown: Shown) => ReactNode])[] = [
  ["header", (shown) => <SignInLinks {...shown} />],
  [
    "landing page",
    (shown) => <LandingPage {...shown} path={loadLandingPath(shown.locale)} isSignedIn={false} />,
  ],
  ["path", (shown) => <PublicPathPage {...shown} path={loadPublicPath()} />],
  [
    "step",
    (shown) => {
      const place = loadPublicStep(step);
      return place && <PublicStepPage {...shown} place={place} />;
    },
  ],
  [
    "item",
    (shown) => {
      const view = loadItem(shown.locale, { step, item: "git" });
      return view && <PublicItemPage {...shown} view={view} filter={{}} returnTo="/" />;
    },
  ],
];

describe.each(locales)("the %s version", (locale) => {
  it.each(pages)("of the %s leads to sign up only where that is open", async (_name, pageOf) => {
    expect(await markupOf(pageOf({ locale, isSignUpOpen: true }))).toContain(`/${locale}/sign-up`);
    const closed = await markupOf(pageOf({ locale, isSignUpOpen: false }));
    expect(closed).not.toContain(`/${locale}/sign-up`);
    expect(closed).toContain(`/${locale}/sign-in`);
  });
});
