import { errorResponse } from "@/lib/actions/api-error";
import { toRouteHandler } from "@/lib/actions/api-route";
import { ownOriginOf } from "@/lib/loaders/own-origin";
import { loadFeed } from "@/lib/loaders/plan-calendar";
import { feedSecretOf } from "@/lib/validation/plan";

type Route = { params: Promise<{ file: string }> };

/** Of anyone who knows the address; no session is asked for. */
export const GET = toRouteHandler(async (request, { params }: Route) => {
  const secret = feedSecretOf((await params).file);
  const origin = ownOriginOf(request.headers.get("host"));
  const feed = await loadFeed(secret, origin);
  if (!feed.ok)
    return errorResponse(feed.reason, {
      ...(feed.retryAfter !== undefined && { retryAfter: feed.retryAfter }),
    });
  return new Response(feed.file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="langkah.ics"',
    },
  });
});
