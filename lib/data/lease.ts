import { clockSkew } from "../domain/clock-skew";
import { rawQuery, write } from "./database";
import { Prisma } from "./generated/sqlite/client";

/** "repaired": acquired, though it was leased for longer than a lease lasts, because a clock was ahead. */
export type LeaseResult = "acquired" | "repaired" | "held";

/** Leases the job to `holder`; of several concurrent calls, one gets it. Leases of one job last equally long. */
export async function acquireLease(
  job: string,
  holder: string,
  { now, until }: { now: Date; until: Date },
): Promise<LeaseResult> {
  const latest = new Date(until.getTime() + clockSkew);
  return write(async (tx) => {
    const held = await tx.lease.findUnique({ where: { job }, select: { until: true } });
    const changedRows = await tx.$executeRaw`
      INSERT INTO "Lease" ("job", "holder", "until") VALUES (${job}, ${holder}, ${until})
      ON CONFLICT ("job") DO UPDATE SET "holder" = excluded."holder", "until" = excluded."until"
      WHERE "Lease"."until" <= ${now} OR "Lease"."until" > ${latest}`;
    if (changedRows === 0) return "held";
    return held && held.until > latest ? "repaired" : "acquired";
  });
}

/** When the job's lease ends or ended; null without one. */
export async function findLeaseEnd(job: string): Promise<Date | null> {
  const [end] = await findLeaseEnds([job]);
  return end ?? null;
}

export async function findLeaseEnds(jobs: readonly string[]): Promise<Date[]> {
  const leases = await rawQuery<{ until: Date }>(
    Prisma.sql`SELECT "until" FROM "Lease" WHERE "job" IN (${Prisma.join(jobs)})`,
  );
  return leases.map(({ until }) => until);
}

export async function releaseLease(job: string, holder: string): Promise<void> {
  await write((tx) => tx.lease.deleteMany({ where: { job, holder } }));
}
