import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ImportPage } from "@/components/data/import-page";
import { confirmImport } from "@/lib/actions/import";
import type { Locale } from "@/lib/domain/path";
import { loadImport } from "@/lib/loaders/import";
import { uploadField } from "@/lib/validation/import";

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
  const upload = uploadField.catch("none").parse((await searchParams).upload);
  const preview = await loadImport(locale, upload);
  return <ImportPage preview={preview} locale={locale} confirm={confirmImport} />;
}
