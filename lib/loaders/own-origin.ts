import { headers } from "next/headers";
import { env } from "../env";

/** The app's own origin: NEXTAUTH_URL, else that of the host that was asked; null where that is none. */
export function ownOriginOf(host: string | null, publicUrl = env.NEXTAUTH_URL): string | null {
  if (publicUrl) return new URL(publicUrl).origin;
  const isHost = host !== null && /^[a-z0-9.:[\]-]+$/i.test(host);
  return isHost && URL.canParse(`http://${host}`) ? `http://${host}` : null;
}

/** Of the current request; null without a valid host. */
export async function loadOwnOrigin(): Promise<string | null> {
  return ownOriginOf((await headers()).get("host"));
}
