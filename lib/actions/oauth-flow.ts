import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { callbackCookie } from "../auth/cookies";
import { keepTimeZone } from "../auth/oauth/kept-time-zone";
import {
  clearPendingAccountLink,
  startPendingAccountLink,
} from "../auth/oauth/pending-account-link";
import { isOtherLearnersPage } from "../auth/session/page-owner";
import { isRecentlyAuthenticated } from "../auth/session/reauthentication";
import { currentSession } from "../auth/session/session";
import { pageOwnerField } from "../domain/page-owner";
import { type Identity, type ProviderName, providerNames } from "../domain/provider";
import { escapeHtml } from "../escape-html";
import { paths } from "../paths";
import { nextField, requestedLocaleField } from "../validation/fields";
import { handleOAuthCallback, providerRefusalUrl, type ReturnTo } from "./oauth-callback";
import { redirectResponse } from "./redirect-response";

export function providerOfRequest(request: NextRequest, step: "signin" | "callback") {
  const [, , , action, name] = request.nextUrl.pathname.split("/");
  return action === step ? providerNames.find((each) => each === name) : undefined;
}

/** Only an address of our own site. */
function parseReturnTo(url: string | undefined): ReturnTo {
  const path = URL.canParse(url ?? "") ? url?.slice(new URL(url ?? "").origin.length) : url;
  const next = nextField.parse(path);
  const locale = requestedLocaleField.parse(next?.split("/")[1]?.split("?")[0]);
  return { locale, next: next ?? paths.dashboard(locale) };
}

/**
 * Stores whether the callback links, or the time zone of an account that it makes. Returns a redirect where linking needs
 * a recent authentication.
 */
export async function prepareOAuthRedirect(
  provider: ProviderName,
  fields: URLSearchParams,
): Promise<Response | undefined> {
  if (!fields.has("link")) {
    await clearPendingAccountLink();
    await keepTimeZone(fields.get("timeZone"));
    return undefined;
  }
  const { locale } = parseReturnTo(fields.get("callbackUrl") ?? undefined);
  const activeSession = await currentSession();
  const here = paths.security(locale);
  if (!activeSession) return redirectResponse(paths.signIn(locale, here));
  if (isOtherLearnersPage(fields.get(pageOwnerField) ?? undefined, activeSession.learner.id))
    return redirectResponse(paths.otherLearner(locale, here));
  if (!(await isRecentlyAuthenticated(activeSession)))
    return redirectResponse(paths.reauthenticate(locale, here));
  await startPendingAccountLink(activeSession, provider);
  return undefined;
}

/** A page with Refresh and a link: a redirect would be refused by the CSP's `form-action`. */
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
    return redirectResponse(providerRefusalUrl(returnTo, provider, "unreachable"));
  }
  const headers = new Headers(response.headers);
  headers.delete("Location");
  headers.set("Refresh", `0;url=${providerUrl}`);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", "private, no-store");
  const { host } = new URL(providerUrl);
  const link = `<a href="${escapeHtml(providerUrl)}">${host}</a>`;
  return new Response(`<!doctype html><title>${host}</title>${link}`, { headers });
}

export async function oauthCallbackResponse(
  response: Response,
  provider: ProviderName,
  identity: Identity | null,
): Promise<Response> {
  const returnTo = parseReturnTo((await cookies()).get(callbackCookie)?.value);
  const headers = new Headers();
  for (const cookie of response.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return redirectResponse(await handleOAuthCallback(provider, identity, returnTo), headers);
}
