import { defineDownload } from "@/lib/actions/download-route";
import { ownOriginOf } from "@/lib/loaders/own-origin";
import { loadPlanCalendar } from "@/lib/loaders/plan-calendar";
import { paths } from "@/lib/paths";
import { localeField } from "@/lib/validation/fields";

export const GET = defineDownload(
  (locale) => paths.plan(locale),
  async ({ learner }, request) => {
    const { searchParams } = new URL(request.url);
    const locale = localeField.catch(learner.locale).parse(searchParams.get("locale"));
    const origin = ownOriginOf(request.headers.get("host"));
    return new Response(await loadPlanCalendar(learner, { locale, origin }), {
      headers: {
        "Content-Type": "text/calendar; charset=utf-8",
        "Content-Disposition": 'attachment; filename="langkah.ics"',
      },
    });
  },
);
