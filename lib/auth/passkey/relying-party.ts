import { headers } from "next/headers";
import { env } from "../../env";

export type RelyingParty = { readonly id: string; readonly origins: readonly string[] };

/**
 * The relying party of NEXTAUTH_URL, else of the request's Host. Without NEXTAUTH_URL the scheme is unknown, because a
 * proxy may end TLS.
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
