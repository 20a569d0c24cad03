import type { SignInMethods } from "./sign-in-methods";

export type Passkey = {
  /** Base64url. */
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly usedAt: Date | null;
};

export type PasskeyRecord = {
  readonly id: string;
  readonly userId: string;
  /** A COSE key as base64url. */
  readonly publicKey: string;
  readonly transports: readonly string[];
};

export const passkeyLimit = 20;

/** A challenge for one ceremony is invalid for another. */
export type Ceremony = "register" | "sign-in" | "confirm";

export function canRemovePasskey({ password, passkeys, accounts }: SignInMethods): boolean {
  return password || accounts > 0 || passkeys > 1;
}
