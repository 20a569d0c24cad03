import type { SignInMethods } from "./sign-in-methods";

/** A key on one of a learner's devices that signs them in, as they see it. */
export type Passkey = {
  /** The authenticator's id for it, as base64url. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
};

/** A passkey with what its use is checked against. */
export type PasskeyRecord = {
  readonly id: string;
  readonly userId: string;
  /** COSE, as base64url. */
  readonly publicKey: string;
  readonly transports: readonly string[];
};

/** The most passkeys of one learner. */
export const passkeyLimit = 20;

/** What a challenge can be for; one for one of them is worth nothing in another. */
export type Ceremony = "register" | "sign-in" | "confirm";

/** Whether a learner could still get in with one passkey less. */
export function canRemovePasskey({ password, passkeys, accounts }: SignInMethods): boolean {
  return password || accounts > 0 || passkeys > 1;
}
