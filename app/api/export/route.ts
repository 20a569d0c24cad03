import { defineReadRoute, refuse } from "@/lib/actions/define-route";
import { loadArchive } from "@/lib/loaders/archive";
import { paths } from "@/lib/paths";
import { localeField } from "@/lib/validation/fields";

/** Everything that is stored about its owner, as a zip; people who follow a link are told what is missing on a page. */
export const GET = defineReadRoute(async ({ learner }, request) => {
  const asked = new URL(request.url).searchParams.get("locale");
  const locale = localeField.catch(learner.locale).parse(asked);
  const archive = await loadArchive(learner, locale);
  if (archive.ok) {
    return new Response(archive.body, {
      headers: {
        "Content-Type": "application/zip",
        "Content-Disposition": `attachment; filename="${archive.name}"`,
      },
    });
  }
  const isPerson = request.headers.get("sec-fetch-mode") === "navigate";
  if (!isPerson) return refuse(archive.reason, { retryAfter: archive.retryAfter });
  const page = paths.yourData(locale);
  const location =
    archive.reason === "not-confirmed"
      ? paths.confirm(locale, page)
      : paths.yourData(locale, { refused: archive.reason });
  return new Response(null, { status: 303, headers: { Location: location } });
});
