import type { z } from "zod";
import { isSameOrigin } from "../auth/guard";
import { isOtherLearnersPage } from "../auth/session/page-owner";
import { isRecentlyAuthenticated } from "../auth/session/reauthentication";
import { currentSession } from "../auth/session/session";
import { isOverloaded } from "../bulkhead";
import { isUnavailable } from "../data/engines/engine";
import { isSessionEndedError } from "../data/session-guard";
import { pageOwnerField, pageOwnerHeader } from "../domain/page-owner";
import type { ActiveSession } from "../domain/session";
import { errorResponse, noStore } from "./api-error";
import type { Context } from "./context";

/** Logs the error and hides its details from the client. */
export function responseToError(error: unknown): Response {
  if (isSessionEndedError(error)) return errorResponse("not-signed-in");
  // Not logged: a flood would fill the log.
  if (!isOverloaded(error)) console.error(error);
  return errorResponse(isUnavailable(error) ? "unavailable" : "failed");
}

/** Returns the session that asks, or the refusal. */
type Identify<Requester> = (request: Request) => Promise<Requester | Response>;

export const anyone: Identify<object> = async () => ({});

export const learnerOnly: Identify<ActiveSession> = async (request) => {
  const activeSession = await currentSession();
  if (!activeSession) return errorResponse("not-signed-in");
  const isOther = isOtherLearnersPage(pageOwnerOfRequest(request), activeSession.learner.id);
  return isOther ? errorResponse("other-learner") : activeSession;
};

/** Links and plain forms name it in the query; null for a program. */
export function pageOwnerOfRequest({ headers, url }: Request): string | null {
  return headers.get(pageOwnerHeader) ?? new URL(url).searchParams.get(pageOwnerField);
}

export const recentlyAuthenticatedOnly: Identify<ActiveSession> = async (request) => {
  const activeSession = await learnerOnly(request);
  if (activeSession instanceof Response) return activeSession;
  return (await isRecentlyAuthenticated(activeSession))
    ? activeSession
    : errorResponse("not-confirmed");
};

export function defineReadRoute<Params>(
  read: (context: Context, request: Request, route: Params) => Promise<Response | object>,
): (request: Request, route: Params) => Promise<Response> {
  return toRouteHandler(async (request, route) => {
    const requester = await learnerOnly(request);
    if (requester instanceof Response) return requester;
    return read({ ...requester, now: new Date() }, request, route);
  });
}

/** For what anyone may read, such as the path itself; the query must match the schema. */
export function defineOpenRoute<Schema extends z.ZodType>(
  schema: Schema,
  read: (query: z.output<Schema>) => object,
): (request: Request, route: unknown) => Promise<Response> {
  return toRouteHandler(async (request) => {
    const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success) return errorResponse("invalid", { reasons: reasonsOf(parsed.error) });
    return read(parsed.data);
  });
}

/** Checks in this order: origin, session, owner of the page, content type, size, schema. */
export function defineWriteRoute<Schema extends z.ZodType, Requester extends object, Params>(
  identify: Identify<Requester>,
  { schema, limit }: { schema: Schema; limit: number },
  handler: (input: z.output<Schema>, context: Context<Requester>, route: Params) => Promise<object>,
): (request: Request, route: Params) => Promise<Response> {
  return toRouteHandler(async (request, route) => {
    if (!isSameOrigin(request.headers)) return errorResponse("foreign-origin");
    const requester = await identify(request);
    if (requester instanceof Response) return requester;
    if (!isJson(request.headers)) return errorResponse("not-json");
    const text = await readLimitedText(request, limit);
    if (text === null) return errorResponse("too-large");
    const body = parseJson(text);
    if (body === undefined)
      return errorResponse("invalid", { reasons: ["The request body is not valid JSON."] });
    const parsed = schema.safeParse(body);
    if (!parsed.success) return errorResponse("invalid", { reasons: reasonsOf(parsed.error) });
    return handler(parsed.data, { ...requester, now: new Date() }, route);
  });
}

/** A removal says in its query which version it is of; a body is not read. Checks origin, session, owner, schema. */
export function defineDeleteRoute<Schema extends z.ZodType, Params>(
  schema: Schema,
  handler: (query: z.output<Schema>, context: Context, route: Params) => Promise<object>,
): (request: Request, route: Params) => Promise<Response> {
  return toRouteHandler(async (request, route) => {
    if (!isSameOrigin(request.headers)) return errorResponse("foreign-origin");
    const requester = await learnerOnly(request);
    if (requester instanceof Response) return requester;
    const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!parsed.success) return errorResponse("invalid", { reasons: reasonsOf(parsed.error) });
    return handler(parsed.data, { ...requester, now: new Date() }, route);
  });
}

/** Turns a result or an error into a Response. */
export function toRouteHandler<Params>(
  answer: (request: Request, route: Params) => Promise<Response | object>,
): (request: Request, route: Params) => Promise<Response> {
  return async (request, route) => {
    try {
      const result = await answer(request, route);
      if (!(result instanceof Response)) return Response.json(result, { headers: noStore });
      for (const [name, value] of Object.entries(noStore)) result.headers.set(name, value);
      return result;
    } catch (error) {
      return responseToError(error);
    }
  };
}

function isJson(headers: Headers): boolean {
  return /^application\/json(\s*;|$)/i.test(headers.get("content-type") ?? "");
}

/** Null if the body exceeds `limit` bytes. */
export async function readLimitedBytes(
  request: Request,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Null if the body exceeds `limit` bytes. */
export async function readLimitedText(request: Request, limit: number): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function reasonsOf(error: z.ZodError): string[] {
  return error.issues.slice(0, 10).map((issue) => {
    const where = issue.path.join(".");
    return where ? `${where}: ${issue.message}` : issue.message;
  });
}
