import { NextRequest } from "next/server";
import { isForeign } from "../auth/guard";
import { readCapped, refuse } from "./define-route";

type AuthRoute<Context> = (request: NextRequest, context: Context) => Promise<Response>;

const limit = 64 * 1024;
const formOrJson = /^application\/(x-www-form-urlencoded|json)\s*(;|$)/i;

/** next-auth's endpoint that writes whatever anybody sends to the log. */
const unwanted = /\/_log$/;

/** What next-auth was told by a refusal of ours: `code:seconds`. */
const refusal = /[?&]error=(too-many|busy)(?::|%3A)(\d+)/;

/**
 * Puts our guard before next-auth's own endpoints: origin, type and size, and an answer of ours where a limit is
 * reached. A request that does not say where it comes from has to carry next-auth's token against forgery.
 */
export function defineAuthRoute<Context>(handler: AuthRoute<Context>): AuthRoute<Context> {
  return async (request, context) => {
    if (unwanted.test(request.nextUrl.pathname)) return refuse("not-found");
    if (request.method === "GET") return uncachedCopyOf(await handler(request, context));
    if (isForeign(request.headers)) return refuse("foreign-origin");
    if (!formOrJson.test(request.headers.get("content-type") ?? "")) return refuse("not-a-form");
    const body = await readCapped(request, limit);
    if (body === null) return refuse("too-large");
    const { url, method, headers } = request;
    const answer = await handler(new NextRequest(url, { method, headers, body }), context);
    const location = answer.headers.get("location") ?? (await answer.clone().text());
    if (location.includes("csrf=true")) return refuse("foreign-origin");
    const [, code, seconds] = refusal.exec(location) ?? [];
    if (!code) return uncachedCopyOf(answer);
    const retryAfter = Number(seconds);
    return refuse(code === "busy" ? "unavailable" : "too-many", { retryAfter });
  };
}

function uncachedCopyOf(answer: Response): Response {
  const headers = new Headers(answer.headers);
  headers.set("Cache-Control", "private, no-store");
  return new Response(answer.body, { status: answer.status, headers });
}
