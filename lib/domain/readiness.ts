/** Why an operator has to act, though pages can be read. */
export type DegradedReason =
  /** The database refused the last write. */
  | "read-only"
  /** The last good backup is older than a day. */
  | "backup-overdue"
  /** The clock has jumped, or differs from the database server's. */
  | "clock-in-doubt"
  /** A job is taken until a time that a wrong clock wrote. */
  | "lease-in-future";

/** `unavailable`: not even pages can be read. */
export type Readiness =
  | { readonly status: "ready" | "unavailable" }
  | { readonly status: "degraded"; readonly reasons: readonly DegradedReason[] };
