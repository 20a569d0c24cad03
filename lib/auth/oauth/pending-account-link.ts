import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import type { ProviderName } from "../../domain/provider";
import type { ActiveSession } from "../../domain/session";
import { env } from "../../env";
import { cookieName, cookieOptions } from "../cookies";
import { isRecentlyAuthenticated } from "../session/reauthentication";
import { currentSession } from "../session/session";

const accountLinkCookie = cookieName("linking");
/** As long as a provider has for its answer. */
const maxAgeSeconds = 15 * 60;

/** Notes in this browser that the answer of a service is to be linked to the account of this session. */
export async function startPendingAccountLink(
  { session }: ActiveSession,
  provider: ProviderName,
): Promise<void> {
  const token = await encode({
    token: { session: session.id, provider },
    secret: env.NEXTAUTH_SECRET,
    maxAge: maxAgeSeconds,
    salt: accountLinkCookie,
  });
  (await cookies()).set(accountLinkCookie, token, { ...cookieOptions, maxAge: maxAgeSeconds });
}

/** Forgets that anything was to be linked: the answer that comes next is for signing in. */
export async function clearPendingAccountLink(): Promise<void> {
  const jar = await cookies();
  if (jar.has(accountLinkCookie)) jar.delete({ name: accountLinkCookie, ...cookieOptions });
}

/** What the answer of a service is for: signing in, or an account to link it to; `lost` where that is gone by now. */
export type PendingAccountLink =
  | { readonly kind: "none" | "lost" }
  | { readonly kind: "owner"; readonly owner: ActiveSession };

/**
 * What this browser was sent to a service for. To be linked, the same is asked as at the start: the same session, and
 * an owner who has shown lately that it is them.
 */
export async function findPendingAccountLink(provider: ProviderName): Promise<PendingAccountLink> {
  const token = (await cookies()).get(accountLinkCookie)?.value;
  if (!token) return { kind: "none" };
  const secret = env.NEXTAUTH_SECRET;
  const claims = await decode({ token, secret, salt: accountLinkCookie }).catch(() => null);
  const owner = await currentSession();
  const isExpected = owner && claims?.session === owner.session.id && claims.provider === provider;
  return isExpected && (await isRecentlyAuthenticated(owner))
    ? { kind: "owner", owner }
    : { kind: "lost" };
}
