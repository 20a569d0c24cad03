import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SearchPage } from "@/components/search/search-page";
import { ShortcutSwitch } from "@/components/search/shortcut-switch";
import { setSearchShortcut } from "@/lib/actions/settings";
import type { Locale } from "@/lib/domain/locale";
import { loadLandingPath } from "@/lib/loaders/landing";
import { loadSearch } from "@/lib/loaders/search";
import { loadSearchShortcut } from "@/lib/loaders/visitor";
import { searchQuerySchema } from "@/lib/validation/search";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ q?: string | string[] }>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const { q } = searchQuerySchema.parse(await searchParams).q;
  const t = await getTranslations({ locale, namespace: "search" });
  const title = q ? t("titleFound", { query: q, count: loadSearch(locale, q).count }) : t("title");
  return { title, description: t("description"), robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { q: query } = searchQuerySchema.parse(await searchParams);
  return (
    <>
      <SearchPage
        query={query}
        view={query.q === "" ? null : loadSearch(locale, query.q)}
        steps={loadLandingPath(locale).steps}
        locale={locale}
      />
      <ShortcutSwitch
        shortcut={await loadSearchShortcut()}
        action={setSearchShortcut}
        locale={locale}
      />
    </>
  );
}
