import { getTranslations } from "next-intl/server";
import { chartFileOf } from "@/components/dashboard/charts/chart-file";
import { errorResponse } from "@/lib/actions/api-error";
import { defineDownload } from "@/lib/actions/download-route";
import { chartImageOf } from "@/lib/chart-image";
import type { ChartFormat } from "@/lib/domain/chart";
import { loadOwnDashboard } from "@/lib/loaders/dashboard";
import { ownOriginOf } from "@/lib/loaders/own-origin";
import { paths } from "@/lib/paths";
import { chartSchema } from "@/lib/validation/chart";

const contentTypes: Readonly<Record<ChartFormat, string>> = {
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
};

type Route = { params: Promise<{ chart: string }> };

export const GET = defineDownload<Route>(
  (locale, refused) => paths.dashboard(locale, undefined, refused),
  async ({ learner }, request, { params }) => {
    const url = new URL(request.url);
    const query = Object.fromEntries(url.searchParams);
    const parsed = chartSchema.safeParse({ ...query, ...(await params) });
    if (!parsed.success) return errorResponse("not-found");
    const { chart, on, format, locale = learner.locale } = parsed.data;
    const dashboard = await loadOwnDashboard(learner, on);
    const t = await getTranslations({ locale, namespace: "dashboard" });
    const origin = ownOriginOf(request.headers.get("host")) ?? url.origin;
    const addressOf = (path: string) => new URL(path, origin).href;
    const drawing = chartFileOf(chart, dashboard, { t, locale, addressOf });
    if (drawing === null) return errorResponse("not-found");
    const name = `langkah-${t(`files.${chart}`)}-${dashboard.today}.${format}`;
    return new Response(format === "png" ? await chartImageOf(drawing) : drawing, {
      headers: {
        "Content-Type": contentTypes[format],
        "Content-Disposition": `attachment; filename="${name}"`,
      },
    });
  },
);
