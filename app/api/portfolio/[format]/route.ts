import { defineDownload } from "@/lib/actions/define-download";
import { refuse } from "@/lib/actions/define-route";
import { loadDownload } from "@/lib/loaders/portfolio";
import { paths } from "@/lib/paths";
import { portfolioSchema } from "@/lib/validation/portfolio";

type Context = { params: Promise<{ format: string }> };

/** The portfolio as a file. */
export const GET = defineDownload<Context>(
  paths.portfolio,
  async ({ learner }, request, { params }) => {
    const asked = portfolioSchema.safeParse({
      ...(await params),
      locale: new URL(request.url).searchParams.get("locale") ?? undefined,
    });
    if (!asked.success) return refuse("not-found");
    const { format, locale = learner.locale } = asked.data;
    const download = await loadDownload(learner, format, locale);
    if (!download.ok) return refuse("too-many", download);
    const { body, contentType, name } = download.file;
    return new Response(body, {
      headers: {
        "Content-Type": contentType,
        "Content-Disposition": `attachment; filename="${name}"`,
      },
    });
  },
);
