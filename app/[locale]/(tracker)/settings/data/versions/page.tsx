import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RemoveVersionsPage } from "@/components/notes/remove-versions-page";
import { removeNoteVersions } from "@/lib/actions/note";
import type { Locale } from "@/lib/domain/locale";
import { loadNoteVersionsToRemove } from "@/lib/loaders/note-versions";
import { noteVersionsQuerySchema } from "@/lib/validation/note";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ of?: string; done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "note.remove" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const { of, done } = noteVersionsQuerySchema.parse(await searchParams);
  return (
    <RemoveVersionsPage
      versions={await loadNoteVersionsToRemove(locale, of)}
      isRemoved={done === "removed"}
      remove={removeNoteVersions}
      locale={locale}
    />
  );
}
