import { createHmac } from "node:crypto";
import { env } from "../../env";

/** Names the learner whose page it is, without their id; of no use elsewhere. */
export function pageOwnerOf(learnerId: string): string {
  const hmac = createHmac("sha256", env.NEXTAUTH_SECRET).update(`page owner ${learnerId}`);
  return hmac.digest("base64url").slice(0, 22);
}

/**
 * Whether a page of another learner sent this: it stayed open while another one signed in in the same browser. Only a
 * page names an owner, so what names none, like a script, passes. It is no access control.
 */
export function isOtherLearnersPage(owner: unknown, learnerId: string): boolean {
  return typeof owner === "string" && owner !== pageOwnerOf(learnerId);
}
