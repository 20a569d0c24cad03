/** Runs once, before the first request; a wrong environment or database ends the process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("./lib/data/engines/boot");
  await boot();
  const { setPeerHeaders } = await import("./lib/server/peer-address");
  setPeerHeaders();
  const { setOwnAddress } = await import("./lib/server/own-address");
  setOwnAddress();
  const { logAsJson } = await import("./lib/server/json-log");
  logAsJson();
  const { auditRefusals } = await import("./lib/server/refusal-log");
  auditRefusals();
  const { installRequestFront } = await import("./lib/server/request-front");
  const { errorResponse } = await import("./lib/actions/api-route");
  installRequestFront(errorResponse);
  const { setResponseHeaders } = await import("./lib/server/response-headers");
  setResponseHeaders();
}
