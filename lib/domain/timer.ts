/** Of a learner's time of study, on all devices. */
export type Timer = {
  readonly item: string | null;
  /** Null while it is stopped. */
  readonly startedAt: Date | null;
  /** Rises by one with each start and stop. */
  readonly version: number;
};
