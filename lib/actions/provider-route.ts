import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { callbackCookie } from "../auth/cookies";
import { startLinking, stopLinking } from "../auth/oauth/linking";
import { isOwnerConfirmed } from "../auth/session/confirmation";
import { currentSession } from "../auth/session/session";
import { type Identity, type ProviderName, providerNames } from "../domain/provider";
import { paths } from "../paths";
import { localeField, nextField } from "../validation/fields";
import { arrive, refusedAt, type Wish } from "./arrival";

/** The service that a request to `/api/auth/{step}/{service}` is about, if any. */
export function providerIn(request: NextRequest, step: "signin" | "callback") {
  const [, , , action, name] = request.nextUrl.pathname.split("/");
  return action === step ? providerNames.find((each) => each === name) : undefined;
}

/** Where an address of ours leads, as far as it may be trusted. */
function wishOf(address: string | undefined): Wish {
  const path = URL.canParse(address ?? "")
    ? address?.slice(new URL(address ?? "").origin.length)
    : address;
  const next = nextField.parse(path);
  const locale = localeField.catch("id").parse(next?.split("/")[1]?.split("?")[0]);
  return { locale, next: next ?? paths.dashboard(locale) };
}

function goTo(address: string, headers = new Headers()): Response {
  headers.set("Location", address);
  headers.set("Cache-Control", "private, no-store");
  return new Response(null, { status: 303, headers });
}

/**
 * Before somebody is sent to a service: notes what its answer is for. Returns an answer of our own where it may not be
 * asked: for linking, one has to have shown lately that it is them.
 */
export async function beforeProvider(
  provider: ProviderName,
  fields: URLSearchParams,
): Promise<Response | undefined> {
  if (!fields.has("link")) {
    await stopLinking();
    return undefined;
  }
  const { locale } = wishOf(fields.get("callbackUrl") ?? undefined);
  const own = await currentSession();
  const here = paths.security(locale);
  if (!own) return goTo(paths.signIn(locale, here));
  if (!(await isOwnerConfirmed(own))) return goTo(paths.confirm(locale, here));
  await startLinking(own, provider);
  return undefined;
}

/**
 * The way to a service. Browsers hold a form to `form-action` on every redirect that follows it, so that this is no
 * redirect but a page that goes on by itself, with a link where it does not.
 */
export function toProvider(answer: Response, provider: ProviderName, fields: URLSearchParams) {
  const address = answer.headers.get("Location") ?? "";
  const isTheirs = URL.canParse(address) && !new URL(address).pathname.startsWith("/api/auth/");
  if (!isTheirs) {
    const wish = wishOf(fields.get("callbackUrl") ?? undefined);
    return goTo(refusedAt(wish, provider, "unreachable"));
  }
  const headers = new Headers(answer.headers);
  headers.delete("Location");
  headers.set("Refresh", `0;url=${address}`);
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Cache-Control", "private, no-store");
  const { host } = new URL(address);
  const escaped = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return new Response(`<!doctype html><title>${host}</title><a href="${escaped}">${host}</a>`, {
    headers,
  });
}

/** What follows on the answer of a service, which next-auth has checked: `identity` is null where it found fault. */
export async function fromProvider(
  answer: Response,
  provider: ProviderName,
  identity: Identity | null,
): Promise<Response> {
  const wish = wishOf((await cookies()).get(callbackCookie)?.value);
  const headers = new Headers();
  for (const cookie of answer.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return goTo(await arrive(provider, identity, wish), headers);
}
