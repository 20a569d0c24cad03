import { getTranslations } from "next-intl/server";
import { chartFileOf } from "@/components/dashboard/charts/chart-file";
import { errorResponse } from "@/lib/actions/api-error";
import { defineDownload } from "@/lib/actions/download-route";
import { loadOwnDashboard } from "@/lib/loaders/dashboard";
import { ownOriginOf } from "@/lib/loaders/own-origin";
import { paths } from "@/lib/paths";
import { chartSchema } from "@/lib/validation/chart";

type Route = { params: Promise<{ chart: string }> };

export const GET = defineDownload<Route>(
  (locale) => paths.dashboard(locale),
  async ({ learner }, request, { params }) => {
    const url = new URL(request.url);
    const query = Object.fromEntries(url.searchParams);
    const parsed = chartSchema.safeParse({ ...query, ...(await params) });
    if (!parsed.success) return errorResponse("not-found");
    const { chart, on, locale = learner.locale } = parsed.data;
    const dashboard = await loadOwnDashboard(learner, on);
    const t = await getTranslations({ locale, namespace: "dashboard" });
    const origin = ownOriginOf(request.headers.get("host")) ?? url.origin;
    const addressOf = (path: string) => new URL(path, origin).href;
    const body = chartFileOf(chart, dashboard, { t, locale, addressOf });
    if (body === null) return errorResponse("not-found");
    const name = `langkah-${t(`files.${chart}`)}-${dashboard.today}.svg`;
    return new Response(body, {
      headers: {
        "Content-Type": "image/svg+xml; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}"`,
      },
    });
  },
);
