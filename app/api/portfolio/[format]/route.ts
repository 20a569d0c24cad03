import { errorResponse } from "@/lib/actions/api-error";
import { defineDownload } from "@/lib/actions/download-route";
import { loadPortfolioDownload } from "@/lib/loaders/portfolio";
import { paths } from "@/lib/paths";
import { portfolioSchema } from "@/lib/validation/portfolio";

type Route = { params: Promise<{ format: string }> };

export const GET = defineDownload<Route>(
  paths.portfolio,
  async ({ learner }, request, { params }) => {
    const parsed = portfolioSchema.safeParse({
      ...(await params),
      locale: new URL(request.url).searchParams.get("locale") ?? undefined,
    });
    if (!parsed.success) return errorResponse("not-found");
    const { format, locale = learner.locale } = parsed.data;
    const download = await loadPortfolioDownload(learner, format, locale);
    if (!download.ok) return errorResponse("too-many", download);
    const { body, contentType, name } = download.file;
    return new Response(body, {
      headers: {
        "Content-Type": contentType,
        "Content-Disposition": `attachment; filename="${name}"`,
      },
    });
  },
);
