import { loadReadiness } from "@/lib/loaders/health";

export const dynamic = "force-dynamic";

/** A read-only database counts as ready: its pages can still be read. */
export async function GET(): Promise<Response> {
  const status = await loadReadiness();
  return Response.json(
    { status },
    { status: status === "unavailable" ? 503 : 200, headers: { "Cache-Control": "no-store" } },
  );
}
