/** Runs once, before the first request: the environment and the database must be right, or nothing is served. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("./lib/data/engines/boot");
  await boot();
  const { setPeerHeaders } = await import("./lib/server/watch-peers");
  setPeerHeaders();
  const { logAsJson } = await import("./lib/server/log");
  logAsJson();
  const { auditRefusals } = await import("./lib/server/watch-refusals");
  auditRefusals();
  const { throttleLogins } = await import("./lib/server/turn-away");
  const { errorResponse } = await import("./lib/actions/define-route");
  throttleLogins(errorResponse);
  const { setResponseHeaders } = await import("./lib/server/answer-headers");
  setResponseHeaders();
}
