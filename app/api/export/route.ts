import { errorResponse } from "@/lib/actions/api-error";
import { defineDownload } from "@/lib/actions/download-route";
import { loadArchive } from "@/lib/loaders/archive";
import { paths } from "@/lib/paths";
import { localeField } from "@/lib/validation/fields";

export const GET = defineDownload(
  (locale, refused) => paths.dataSettings(locale, { refused }),
  async (context, request) => {
    const localeParam = new URL(request.url).searchParams.get("locale");
    const locale = localeField.catch(context.learner.locale).parse(localeParam);
    const archive = await loadArchive(context, locale);
    if (!archive.ok) return errorResponse(archive.reason, archive);
    return new Response(archive.body, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="${archive.name}"`,
      },
    });
  },
);
