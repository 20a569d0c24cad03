import { NextRequest } from "next/server";
import { z } from "zod";
import { isCrossOrigin, isSameOrigin } from "../auth/guard";
import { type AuthOptions, authOptionsFor, SignInRefusal } from "../auth/oauth/auth-options";
import { issueCsrfToken } from "../auth/oauth/csrf-token";
import type { Identity } from "../domain/provider";
import { errorResponse } from "./api-error";
import { readLimitedText, responseToError } from "./api-route";
import {
  oauthCallbackResponse,
  prepareOAuthRedirect,
  providerOfRequest,
  redirectToProvider,
} from "./oauth-flow";

type AuthRoute<Context> = (request: NextRequest, context: Context) => Promise<Response>;
type NextAuthRoute<Context> = (
  request: NextRequest,
  context: Context,
  options: AuthOptions,
) => Promise<Response>;

const maxBodyBytes = 64 * 1024;
const formOrJsonContentType = /^application\/(x-www-form-urlencoded|json)\s*(;|$)/i;
const formContentType = /^application\/x-www-form-urlencoded\s*(;|$)/i;

/** next-auth's endpoint that logs any client's input. */
const logEndpoint = /\/_log$/;

/** Our checks before next-auth's: origin, content type, size, limits. Our own forms get next-auth's CSRF token here. */
export function defineAuthRoute<Context>(nextAuth: NextAuthRoute<Context>): AuthRoute<Context> {
  return async (request, context) => {
    if (logEndpoint.test(request.nextUrl.pathname)) return errorResponse("not-found");
    return request.method === "GET"
      ? handleGet(nextAuth, request, context)
      : handlePost(nextAuth, request, context);
  };
}

async function handleGet<Context>(
  nextAuth: NextAuthRoute<Context>,
  request: NextRequest,
  context: Context,
): Promise<Response> {
  const identities: Identity[] = [];
  const options = authOptionsFor({
    onIdentity: (identity) => identities.push(identity),
    onFailure: () => undefined,
  });
  const response = rewriteHeaders(await nextAuth(request, context, options));
  const provider = providerOfRequest(request, "callback");
  return provider ? oauthCallbackResponse(response, provider, identities[0] ?? null) : response;
}

async function handlePost<Context>(
  nextAuth: NextAuthRoute<Context>,
  request: NextRequest,
  context: Context,
): Promise<Response> {
  if (isCrossOrigin(request.headers)) return errorResponse("foreign-origin");
  const type = request.headers.get("content-type") ?? "";
  if (!formOrJsonContentType.test(type)) return errorResponse("not-a-form");
  const rawBody = await readLimitedText(request, maxBodyBytes);
  if (rawBody === null) return errorResponse("too-large");
  if (!formContentType.test(type) && !isJsonObject(rawBody)) return errorResponse("malformed");
  try {
    return await forwardToNextAuth(nextAuth, request, context, rawBody);
  } catch (error) {
    return responseToError(error);
  }
}

/** next-auth fails on any other JSON. */
function isJsonObject(text: string): boolean {
  try {
    return z.record(z.string(), z.unknown()).safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}

async function forwardToNextAuth<Context>(
  nextAuth: NextAuthRoute<Context>,
  request: NextRequest,
  context: Context,
  rawBody: string,
): Promise<Response> {
  const fields = new URLSearchParams(rawBody);
  const isOwnForm =
    isSameOrigin(request.headers) &&
    formContentType.test(request.headers.get("content-type") ?? "");
  const provider = isOwnForm ? providerOfRequest(request, "signin") : undefined;
  const earlyResponse = provider && (await prepareOAuthRedirect(provider, fields));
  if (earlyResponse) return earlyResponse;
  if (isOwnForm) fields.set("csrfToken", await issueCsrfToken());
  const { url, method, headers } = request;
  const body = isOwnForm ? fields.toString() : rawBody;
  const forwarded = new NextRequest(url, { method, headers, body });
  const failures: unknown[] = [];
  const options = authOptionsFor({
    onIdentity: () => undefined,
    onFailure: (error) => failures.push(error),
  });
  const response = await nextAuth(forwarded, context, options);
  const [failure] = failures;
  if (failure instanceof SignInRefusal) return errorResponse(failure.code, failure);
  if (failure !== undefined) throw failure;
  const location = response.headers.get("location") ?? (await response.clone().text());
  if (location.includes("csrf=true")) return errorResponse("foreign-origin");
  if (provider) return redirectToProvider(rewriteHeaders(response), provider, fields);
  return rewriteHeaders(
    response,
    request.nextUrl.pathname.endsWith("/signout") ? clearSiteData : {},
  );
}

/** Without "cookies", which would clear those of every site under the same domain. */
const clearSiteData = { "Clear-Site-Data": '"cache", "storage"' };

/** Replaces Max-Age=0, which Next drops when it adds cookies of its own. */
const expiredAttribute = "Expires=Thu, 01 Jan 1970 00:00:00 GMT";

function rewriteHeaders(
  response: Response,
  extraHeaders: Readonly<Record<string, string>> = {},
): Response {
  const headers = new Headers(response.headers);
  headers.set("Cache-Control", "private, no-store");
  headers.delete("Set-Cookie");
  for (const cookie of response.headers.getSetCookie()) {
    headers.append("Set-Cookie", cookie.replace(/Max-Age=0(?=;|$)/i, expiredAttribute));
  }
  for (const [name, value] of Object.entries(extraHeaders)) headers.set(name, value);
  return new Response(response.body, { status: response.status, headers });
}
