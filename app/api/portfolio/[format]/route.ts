import { errorResponse } from "@/lib/actions/api-error";
import { defineDownload } from "@/lib/actions/download-route";
import { loadPortfolioDownload } from "@/lib/loaders/portfolio";
import { paths } from "@/lib/paths";
import { portfolioSchema } from "@/lib/validation/portfolio";

type Route = { params: Promise<{ format: string }> };

export const GET = defineDownload<Route>(
  (locale, refused) => paths.portfolio(locale, { refused }),
  async ({ learner }, request, { params }) => {
    const query = new URL(request.url).searchParams;
    const parsed = portfolioSchema.safeParse({
      ...(await params),
      locale: query.get("locale") ?? undefined,
      include: query.get("include") ?? undefined,
    });
    if (!parsed.success) return errorResponse("not-found");
    const download = await loadPortfolioDownload(learner, parsed.data);
    if (!download) return errorResponse("not-found");
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
