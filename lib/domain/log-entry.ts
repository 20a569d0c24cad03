import type { Lifecycle } from "./evidence";
import type { ItemKind } from "./path";

export const logKinds = ["study", "habit", "application"] as const;
export type LogKind = (typeof logKinds)[number];

export const applicationStates = ["sent", "interview", "offer", "rejected", "withdrawn"] as const;
export type ApplicationState = (typeof applicationStates)[number];

/** The items that an entry of a kind may name; null for any. Taking part in a community is logged as a habit. */
export const logItemKinds: Readonly<Record<LogKind, readonly ItemKind[] | null>> = {
  study: null,
  habit: ["habit", "community"],
  application: ["application"],
};

/** A learner's, without the removed ones. */
export const logLimit = 10_000;

/** With the removed ones. Where it is full, the oldest removed ones are deleted. */
export const logRowLimit = 11_000;

/** In characters. */
export const logNoteLimit = 500;

/** Of one entry. */
export const mostMinutes = 24 * 60;

/** What a kind does not have is null. */
export type LogContent = {
  readonly kind: LogKind;
  /** The learner's local day on which it happened. */
  readonly on: string;
  readonly item: string | null;
  readonly minutes: number | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly company: string | null;
  readonly role: string | null;
  readonly state: ApplicationState | null;
  readonly nextOn: string | null;
};

/** A removed one keeps only its kind, day, item, title and company. */
export type LogEntry = LogContent &
  Lifecycle & {
    readonly id: string;
    /** Rises by one with each write. */
    readonly version: number;
    /** In which the day was given. */
    readonly timeZone: string;
  };
