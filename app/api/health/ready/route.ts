import { loadReadiness } from "@/lib/loaders/health";

export const dynamic = "force-dynamic";

/** The database is reachable and every migration is in place. */
export async function GET(): Promise<Response> {
  const ready = await loadReadiness();
  return Response.json(
    { status: ready ? "ready" : "unavailable" },
    { status: ready ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
