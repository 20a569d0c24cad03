export type AuditEvent =
  | "signed-up"
  | "signed-in"
  | "sign-in-failed"
  | "sign-in-limited"
  | "signed-out"
  | "session-ended"
  | "sessions-ended"
  | "confirmed"
  | "confirmation-failed"
  | "password-changed"
  | "password-reset"
  | "reset-requested"
  | "link-requested"
  | "link-refused"
  | "email-change-requested"
  | "email-change-refused"
  | "email-changed"
  | "passkey-added"
  | "passkey-removed"
  | "passkey-refused"
  | "second-factor-on"
  | "second-factor-off"
  | "second-factor-failed"
  | "recovery-code-used"
  | "recovery-codes-made"
  | "account-linked"
  | "account-unlinked"
  | "provider-refused"
  | "request-refused"
  | "exported"
  | "imported"
  | "import-refused"
  | "deletion-requested"
  | "deletion-undone"
  | "deleted"
  | "invited";

export type RequestMetadata = {
  /** The client's address, or the last proxy that is not trusted. */
  readonly address: string;
  /** The User-Agent header, at most 300 characters. */
  readonly device: string;
  readonly requestId: string;
};

export type AuditEntry = {
  readonly event: AuditEvent;
  readonly userId: string | null;
  /** Not secret, such as a provider's name. */
  readonly detail?: string | undefined;
};
