import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import type { ProviderName } from "../../domain/provider";
import type { ActiveSession } from "../../domain/session";
import { env } from "../../env";
import { cookieName, cookieOptions } from "../cookies";
import { isRecentlyAuthenticated } from "../session/reauthentication";
import { currentSession } from "../session/session";

const accountLinkCookie = cookieName("linking");
const maxAgeSeconds = 15 * 60;

/** Sets a cookie that binds the next callback of a provider to this session, to link an account. */
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

/** Clears the cookie, so that the next callback is a sign-in. */
export async function clearPendingAccountLink(): Promise<void> {
  const jar = await cookies();
  if (jar.has(accountLinkCookie)) jar.delete({ name: accountLinkCookie, ...cookieOptions });
}

/** `none` means a sign-in; `lost` means that the session to link to has ended or is another. */
export type PendingAccountLink =
  | { readonly kind: "none" | "lost" }
  | { readonly kind: "owner"; readonly owner: ActiveSession };

/**
 * The link this browser started. Linking needs the session that started it, recently authenticated, also at the
 * callback.
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
