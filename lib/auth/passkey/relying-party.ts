import { headers } from "next/headers";
import { env } from "../../env";

/** For whom passkeys are made: browsers use one only where both the name and the origin are these. */
export type RelyingParty = { readonly id: string; readonly origins: readonly string[] };

/**
 * This site as browsers know it: the public address, or, where none is set, the one that this visit is at. As with the
 * guard, its scheme is unknown then, for a proxy may have ended TLS.
 */
export function relyingPartyOf(sent: Headers, publicUrl = env.NEXTAUTH_URL): RelyingParty {
  if (publicUrl) {
    const { hostname, origin } = new URL(publicUrl);
    return { id: hostname, origins: [origin] };
  }
  const host = sent.get("host") ?? "";
  const isHost = URL.canParse(`https://${host}`) && /^[a-z0-9.:[\]-]+$/i.test(host);
  if (!isHost) return { id: "", origins: [] };
  const { hostname } = new URL(`https://${host}`);
  return { id: hostname, origins: [`https://${host}`, `http://${host}`] };
}

export async function currentRelyingParty(): Promise<RelyingParty> {
  return relyingPartyOf(await headers());
}
