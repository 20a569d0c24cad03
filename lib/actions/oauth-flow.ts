import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { callbackCookie } from "../auth/cookies";
import {
  clearPendingAccountLink,
  startPendingAccountLink,
} from "../auth/oauth/pending-account-link";
import { isRecentlyAuthenticated } from "../auth/session/reauthentication";
import { currentSession } from "../auth/session/session";
import { type Identity, type ProviderName, providerNames } from "../domain/provider";
import { paths } from "../paths";
import { nextField, requestedLocaleField } from "../validation/fields";
import { handleOAuthCallback, providerRefusalUrl, type ReturnTo } from "./oauth-callback";

/** The service that a request to `/api/auth/{step}/{service}` is about, if any. */
export function providerOfRequest(request: NextRequest, step: "signin" | "callback") {
  const [, , , action, name] = request.nextUrl.pathname.split("/");
  return action === step ? providerNames.find((each) => each === name) : undefined;
}

/** Where an address of ours leads, as far as it may be trusted. */
function parseReturnTo(url: string | undefined): ReturnTo {
  const path = URL.canParse(url ?? "") ? url?.slice(new URL(url ?? "").origin.length) : url;
  const next = nextField.parse(path);
  const locale = requestedLocaleField.parse(next?.split("/")[1]?.split("?")[0]);
  return { locale, next: next ?? paths.dashboard(locale) };
}

function redirectTo(location: string, headers = new Headers()): Response {
  headers.set("Location", location);
  headers.set("Cache-Control", "private, no-store");
  return new Response(null, { status: 303, headers });
}

/**
 * Before somebody is sent to a service: notes what its answer is for. Returns an answer of our own where it may not be
 * asked: for linking, one has to have shown lately that it is them.
 */
export async function prepareOAuthRedirect(
  provider: ProviderName,
  fields: URLSearchParams,
): Promise<Response | undefined> {
  if (!fields.has("link")) {
    await clearPendingAccountLink();
    return undefined;
  }
  const { locale } = parseReturnTo(fields.get("callbackUrl") ?? undefined);
  const activeSession = await currentSession();
  const here = paths.security(locale);
  if (!activeSession) return redirectTo(paths.signIn(locale, here));
  if (!(await isRecentlyAuthenticated(activeSession)))
    return redirectTo(paths.reauthenticate(locale, here));
  await startPendingAccountLink(activeSession, provider);
  return undefined;
}

/**
 * The way to a service. Browsers hold a form to `form-action` on every redirect that follows it, so that this is no
 * redirect but a page that goes on by itself, with a link where it does not.
 */
export function redirectToProvider(
  response: Response,
  provider: ProviderName,
  fields: URLSearchParams,
) {
  const providerUrl = response.headers.get("Location") ?? "";
  const isExternal =
    URL.canParse(providerUrl) && !new URL(providerUrl).pathname.startsWith("/api/auth/");
  if (!isExternal) {
    const returnTo = parseReturnTo(fields.get("callbackUrl") ?? undefined);
    return redirectTo(providerRefusalUrl(returnTo, provider, "unreachable"));
  }
  const headers = new Headers(response.headers);
  headers.delete("Location");
  headers.set("Refresh", `0;url=${providerUrl}`);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", "private, no-store");
  const { host } = new URL(providerUrl);
  const escaped = providerUrl.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return new Response(`<!doctype html><title>${host}</title><a href="${escaped}">${host}</a>`, {
    headers,
  });
}

/** What follows on the answer of a service, which next-auth has checked: `identity` is null where it found fault. */
export async function oauthCallbackResponse(
  response: Response,
  provider: ProviderName,
  identity: Identity | null,
): Promise<Response> {
  const returnTo = parseReturnTo((await cookies()).get(callbackCookie)?.value);
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return redirectTo(await handleOAuthCallback(provider, identity, returnTo), headers);
}
