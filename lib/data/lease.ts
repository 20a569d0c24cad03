import { write } from "./database";

/**
 * Takes a job for `holder` until the given instant, unless somebody else has it at `now`. Returns whether it was
 * taken: of several processes that ask for the same job at once, one is told yes.
 */
export async function acquireLease(
  job: string,
  holder: string,
  { now, until }: { now: Date; until: Date },
): Promise<boolean> {
  const changedRows = await write(
    (tx) => tx.$executeRaw`
      INSERT INTO "Lease" ("job", "holder", "until") VALUES (${job}, ${holder}, ${until})
      ON CONFLICT ("job") DO UPDATE SET "holder" = excluded."holder", "until" = excluded."until"
      WHERE "Lease"."until" <= ${now}`,
  );
  return changedRows === 1;
}

/** Gives a job back before its time, so that the next who asks may do it. */
export async function releaseLease(job: string, holder: string): Promise<void> {
  await write((tx) => tx.lease.deleteMany({ where: { job, holder } }));
}
