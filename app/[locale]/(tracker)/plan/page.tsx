import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanPage } from "@/components/plan/plan-page";
import {
  acknowledgeFeed,
  addPause,
  applyWayOut,
  makeFeed,
  removePause,
  revokeFeed,
  saveOwnHours,
  savePlan,
} from "@/lib/actions/plan";
import type { Locale } from "@/lib/domain/locale";
import { loadPlanPage } from "@/lib/loaders/plan-page";
import { pastDateQuerySchema } from "@/lib/validation/history";
import { planQuerySchema } from "@/lib/validation/plan";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ ...(await params), namespace: "plan" });
  return { title: t("title"), description: t("description") };
}

const actions = {
  ...{ save: savePlan, applyWayOut, addPause, removePause, saveOwnHours },
  ...{ makeFeed, acknowledgeFeed, revokeFeed },
};

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const query = await searchParams;
  const { done, item, weeks } = planQuerySchema.parse(query);
  const view = await loadPlanPage(locale, pastDateQuerySchema.parse(query).on);
  return (
    <PlanPage
      view={view}
      notice={done}
      item={item}
      hasAllWeeks={weeks === "all"}
      actions={actions}
      locale={locale}
    />
  );
}
