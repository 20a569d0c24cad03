/** What the audit log knows: everything that concerns who gets into an account, and what leaves it. */
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

/** Where a request came from, as far as can be told. */
export type RequestMetadata = {
  /** The address of the visitor's machine or of the last proxy that is not ours. */
  readonly address: string;
  /** What the browser calls itself, at most 300 characters. */
  readonly device: string;
  /** Stands for the request in every log. */
  readonly requestId: string;
};

export type AuditEntry = {
  readonly event: AuditEvent;
  readonly userId: string | null;
  /** A word or two that are no secret, such as the name of a provider. */
  readonly detail?: string | undefined;
};
