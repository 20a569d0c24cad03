/** Of a learner's time of study, on all devices. */
export type Timer = {
  readonly item: string | null;
  /** Null while it is stopped. */
  readonly startedAt: Date | null;
  /** Rises by one with each start and stop. */
  readonly version: number;
};

/** One that runs, as an archive holds it; `entry` is the id of the log entry that its stop makes. */
export type ArchivedTimer = {
  readonly item: string | null;
  readonly startedAt: Date;
  readonly entry: string;
};
