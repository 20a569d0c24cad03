/** Handlers that do nothing: what Next itself costs. */
export const dynamic = "force-dynamic";

export function GET() {
  return Response.json({});
}

export function POST() {
  return Response.json({});
}
