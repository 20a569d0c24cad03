import { NextRequest } from "next/server";
import { isForeign, isSameOrigin } from "../auth/guard";
import { type AuthOptions, authOptionsFor, SignInRefusal } from "../auth/oauth/options";
import { newOwnToken } from "../auth/oauth/own-token";
import type { Identity } from "../domain/provider";
import { readCapped, refuse, refuseAfter } from "./define-route";
import { beforeProvider, fromProvider, providerIn, toProvider } from "./provider-route";

type AuthRoute<Context> = (request: NextRequest, context: Context) => Promise<Response>;
type NextAuthRoute<Context> = (
  request: NextRequest,
  context: Context,
  options: AuthOptions,
) => Promise<Response>;

const limit = 64 * 1024;
const formOrJson = /^application\/(x-www-form-urlencoded|json)\s*(;|$)/i;
const form = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** next-auth's endpoint that writes whatever anybody sends to the log. */
const unwanted = /\/_log$/;

/**
 * Puts our guard before next-auth's own endpoints: origin, type and size, and an answer of ours where a limit is
 * reached. A request that does not say where it comes from has to carry next-auth's token against forgery; into a form
 * of our own pages it is put here.
 */
export function defineAuthRoute<Context>(nextAuth: NextAuthRoute<Context>): AuthRoute<Context> {
  return async (request, context) => {
    if (unwanted.test(request.nextUrl.pathname)) return refuse("not-found");
    return request.method === "GET"
      ? look(nextAuth, request, context)
      : send(nextAuth, request, context);
  };
}

async function look<Context>(
  nextAuth: NextAuthRoute<Context>,
  request: NextRequest,
  context: Context,
): Promise<Response> {
  const arrived: Identity[] = [];
  const options = authOptionsFor({
    arrived: (identity) => arrived.push(identity),
    failed: () => undefined,
  });
  const answer = ownCopyOf(await nextAuth(request, context, options));
  const provider = providerIn(request, "callback");
  return provider ? fromProvider(answer, provider, arrived[0] ?? null) : answer;
}

async function send<Context>(
  nextAuth: NextAuthRoute<Context>,
  request: NextRequest,
  context: Context,
): Promise<Response> {
  if (isForeign(request.headers)) return refuse("foreign-origin");
  const type = request.headers.get("content-type") ?? "";
  if (!formOrJson.test(type)) return refuse("not-a-form");
  const sent = await readCapped(request, limit);
  if (sent === null) return refuse("too-large");
  try {
    return await pass(nextAuth, request, context, sent);
  } catch (error) {
    return refuseAfter(error);
  }
}

async function pass<Context>(
  nextAuth: NextAuthRoute<Context>,
  request: NextRequest,
  context: Context,
  sent: string,
): Promise<Response> {
  const fields = new URLSearchParams(sent);
  const isOurs =
    isSameOrigin(request.headers) && form.test(request.headers.get("content-type") ?? "");
  const provider = isOurs ? providerIn(request, "signin") : undefined;
  const early = provider && (await beforeProvider(provider, fields));
  if (early) return early;
  if (isOurs) fields.set("csrfToken", await newOwnToken());
  const { url, method, headers } = request;
  const body = isOurs ? fields.toString() : sent;
  const asked = new NextRequest(url, { method, headers, body });
  const failures: unknown[] = [];
  const options = authOptionsFor({
    arrived: () => undefined,
    failed: (error) => failures.push(error),
  });
  const answer = await nextAuth(asked, context, options);
  const [failure] = failures;
  if (failure instanceof SignInRefusal) return refuse(failure.code, failure);
  if (failure !== undefined) throw failure;
  const location = answer.headers.get("location") ?? (await answer.clone().text());
  if (location.includes("csrf=true")) return refuse("foreign-origin");
  if (provider) return toProvider(ownCopyOf(answer), provider, fields);
  return ownCopyOf(answer, request.nextUrl.pathname.endsWith("/signout") ? leftBehind : {});
}

/**
 * What a browser is asked to forget at signing out: pages and what was stored. Not the cookies, for that would be those
 * of every site under the same domain; next-auth takes ours away by name, and language and theme may stay.
 */
const leftBehind = { "Clear-Site-Data": '"cache", "storage"' };

/** The same as an age of 0, which Next loses where it adds cookies of its own to an answer. */
const longAgo = "Expires=Thu, 01 Jan 1970 00:00:00 GMT";

function ownCopyOf(answer: Response, more: Readonly<Record<string, string>> = {}): Response {
  const headers = new Headers(answer.headers);
  headers.set("Cache-Control", "private, no-store");
  headers.delete("Set-Cookie");
  for (const cookie of answer.headers.getSetCookie()) {
    headers.append("Set-Cookie", cookie.replace(/Max-Age=0(?=;|$)/i, longAgo));
  }
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
}
