import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import "../globals.css";
import { PageRefreshProvider } from "@/components/shell/page-refresh-provider";
import { SearchShortcut } from "@/components/shell/search-shortcut";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { PageOwnerProvider } from "@/components/ui/page-owner";
import { setTheme } from "@/lib/actions/settings";
import { languageTags } from "@/lib/domain/locale";
import { paperColorsOf } from "@/lib/domain/theme";
import { routing } from "@/lib/i18n/routing";
import { contentCheckedOn } from "@/lib/loaders/guide";
import { loadSignUpSetting } from "@/lib/loaders/mail-links";
import { sourceUrl } from "@/lib/loaders/operator";
import { loadOwnOrigin } from "@/lib/loaders/own-origin";
import { loadPageOwner, loadSearchShortcut, loadTheme, loadVisitor } from "@/lib/loaders/visitor";
import sharePicture from "../share-picture.png";

const jakarta = localFont({
  src: "../../node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2",
  variable: "--font-jakarta",
  weight: "200 800",
});

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateViewport(): Promise<Viewport> {
  return { colorScheme: "light dark", themeColor: paperColorsOf(await loadTheme()) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: "common" });
  const origin = await loadOwnOrigin();
  const { width, height } = sharePicture;
  return {
    ...(origin && { metadataBase: new URL(origin), alternates: { canonical: "./" } }),
    openGraph: {
      siteName: t("product"),
      type: "website",
      locale: languageTags[locale].replace("-", "_"),
      images: origin ? [{ url: sharePicture.src, width, height, alt: t("tagline") }] : [],
    },
    title: { default: `${t("product")} · ${t("tagline")}`, template: `%s · ${t("product")}` },
  };
}

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("common");
  const visitor = await loadVisitor();
  const owner = await loadPageOwner();
  const theme = await loadTheme();
  const shortcut = await loadSearchShortcut();
  return (
    <html lang={locale} data-theme={theme} className={jakarta.variable}>
      <body className={`flex min-h-dvh flex-col ${visitor ? "pb-[4.5rem] md:pb-0" : ""}`}>
        <a
          href="#content"
          className="sr-only rounded-control bg-pandan px-4 py-3 font-semibold text-on-pandan focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20"
        >
          {t("skipToContent")}
        </a>
        <SiteHeader locale={locale} visitor={visitor} isSignUpOpen={loadSignUpSetting()} />
        {shortcut === "on" && <SearchShortcut />}
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-280 grow px-4 outline-none sm:px-6"
        >
          <PageOwnerProvider owner={owner}>
            {visitor ? (
              <PageRefreshProvider
                messages={{ notice: t("otherLearner.notice"), reload: t("otherLearner.reload") }}
              >
                {children}
              </PageRefreshProvider>
            ) : (
              children
            )}
          </PageOwnerProvider>
        </main>
        <SiteFooter
          locale={locale}
          checked={contentCheckedOn}
          sourceUrl={sourceUrl}
          theme={theme}
          setTheme={setTheme}
        />
      </body>
    </html>
  );
}
