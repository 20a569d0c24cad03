import { write } from "./database";

/** Returns whether the job is leased to `holder`; of several concurrent calls, one gets it. */
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

export async function releaseLease(job: string, holder: string): Promise<void> {
  await write((tx) => tx.lease.deleteMany({ where: { job, holder } }));
}
