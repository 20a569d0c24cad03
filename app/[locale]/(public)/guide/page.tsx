import type { Metadata } from "next";
import { GuidePage } from "@/components/guide/guide-page";
import type { Locale } from "@/lib/domain/locale";
import { loadGuide } from "@/lib/loaders/guide";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, lead } = loadGuide((await params).locale);
  return { title, description: lead };
}

export default async function Page({ params }: Props) {
  const { locale } = await params;
  return <GuidePage guide={loadGuide(locale)} locale={locale} />;
}
