import type { Instrumentation } from "next";

/** Runs once, before the first request; a wrong environment or database ends the process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("./lib/data/engines/boot");
  await boot();
  const { setPeerHeaders } = await import("./lib/server/peer-address");
  setPeerHeaders();
  const { setOwnAddress } = await import("./lib/server/own-address");
  setOwnAddress();
  const { markPayloadRequests } = await import("./lib/server/payload-requests");
  markPayloadRequests();
  const { explainFailures } = await import("./lib/server/failure-response");
  explainFailures();
  const { logAsJson } = await import("./lib/server/json-log");
  logAsJson();
  const { auditRefusals } = await import("./lib/server/refusal-log");
  auditRefusals();
  const { installRequestFront } = await import("./lib/server/request-front");
  const { errorResponse } = await import("./lib/actions/api-error");
  installRequestFront(errorResponse);
  const { setResponseHeaders } = await import("./lib/server/response-headers");
  setResponseHeaders();
  const { env } = await import("./lib/env");
  const { jobsOf } = await import("./lib/jobs/jobs");
  const { scheduleJobs } = await import("./lib/jobs/schedule");
  scheduleJobs(jobsOf(env));
}

/** Called for each error that a page, an action or a route throws; Next logs it. */
export const onRequestError: Instrumentation.onRequestError = async (error, { headers }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { isUnavailable } = await import("./lib/data/engines/engine");
  if (!isUnavailable(error)) return;
  const { markUnavailable } = await import("./lib/auth/unavailable-requests");
  markUnavailable(new Headers(headers as Record<string, string>));
};
