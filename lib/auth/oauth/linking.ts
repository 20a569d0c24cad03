import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import type { ProviderName } from "../../domain/provider";
import type { OwnSession } from "../../domain/session";
import { env } from "../../env";
import { cookieName, cookieOptions } from "../cookies";
import { isOwnerConfirmed } from "../session/confirmation";
import { currentSession } from "../session/session";

const name = cookieName("linking");
/** As long as a provider has for its answer. */
const seconds = 15 * 60;

/** Notes in this browser that the answer of a service is to be linked to the account of this session. */
export async function startLinking({ session }: OwnSession, provider: ProviderName): Promise<void> {
  const token = await encode({
    token: { session: session.id, provider },
    secret: env.NEXTAUTH_SECRET,
    maxAge: seconds,
    salt: name,
  });
  (await cookies()).set(name, token, { ...cookieOptions, maxAge: seconds });
}

/** Forgets that anything was to be linked: the answer that comes next is for signing in. */
export async function stopLinking(): Promise<void> {
  const jar = await cookies();
  if (jar.has(name)) jar.delete({ name, ...cookieOptions });
}

/** What the answer of a service is for: signing in, or an account to link it to; `lost` where that is gone by now. */
export type Linking =
  | { readonly kind: "none" | "lost" }
  | { readonly kind: "owner"; readonly owner: OwnSession };

/**
 * What this browser was sent to a service for. To be linked, the same is asked as at the start: the same session, and
 * an owner who has shown lately that it is them.
 */
export async function linkingFor(provider: ProviderName): Promise<Linking> {
  const token = (await cookies()).get(name)?.value;
  if (!token) return { kind: "none" };
  const secret = env.NEXTAUTH_SECRET;
  const claims = await decode({ token, secret, salt: name }).catch(() => null);
  const owner = await currentSession();
  const isMeant = owner && claims?.session === owner.session.id && claims.provider === provider;
  return isMeant && (await isOwnerConfirmed(owner)) ? { kind: "owner", owner } : { kind: "lost" };
}
