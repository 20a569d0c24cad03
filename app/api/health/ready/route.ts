import { loadReadiness } from "@/lib/loaders/health";

export const dynamic = "force-dynamic";

/** Answers 200 where pages can be read, also when an operator has to act. */
export async function GET(): Promise<Response> {
  const readiness = await loadReadiness();
  const status = readiness.status === "unavailable" ? 503 : 200;
  return Response.json(readiness, { status, headers: { "Cache-Control": "no-store" } });
}
