import { loadReadiness } from "@/lib/loaders/health";

export const dynamic = "force-dynamic";

/**
 * Whether visitors are to be sent here: the database is reachable and every migration is in place. Also where it only
 * reads: pages that can be read are better than none.
 */
export async function GET(): Promise<Response> {
  const status = await loadReadiness();
  return Response.json(
    { status },
    { status: status === "unavailable" ? 503 : 200, headers: { "Cache-Control": "no-store" } },
  );
}
