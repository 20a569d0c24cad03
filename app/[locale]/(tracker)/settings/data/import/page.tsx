import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportPage } from "@/components/data/import-page";
import { confirmImport } from "@/lib/actions/import";
import type { Locale } from "@/lib/domain/locale";
import { loadImportPreview } from "@/lib/loaders/import";
import { uploadIdField } from "@/lib/validation/import";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ upload?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "data.preview" });
  return { title: t("title") };
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const upload = uploadIdField.catch("none").parse((await searchParams).upload);
  const preview = await loadImportPreview(locale, upload);
  return <ImportPage preview={preview} locale={locale} confirm={confirmImport} />;
}
