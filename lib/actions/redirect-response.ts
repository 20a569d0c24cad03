/** 303: the client follows with GET. */
export function redirectResponse(location: string, headers = new Headers()): Response {
  headers.set("Location", location);
  headers.set("Cache-Control", "private, no-store");
  return new Response(null, { status: 303, headers });
}
