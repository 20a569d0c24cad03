import type { AuditEvent } from "./audit";

/** What a reset takes from an account with an unconfirmed address, because a stranger may have set it up. */
export const revocationEvents = {
  passkeys: "passkey-removed",
  accounts: "account-unlinked",
  "second-factor": "second-factor-off",
  calendar: null,
  reminder: null,
} as const satisfies Record<string, AuditEvent | null>;

export type RevokedAccess = keyof typeof revocationEvents;
