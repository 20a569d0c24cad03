import { isBeyond } from "../domain/clock";
import type { DegradedReason, Readiness } from "../domain/readiness";
import { allLeases, backupLease, dailyLeaseTime, isBackupOverdue } from "../domain/upkeep";
import { env } from "../env";
import { isClockDoubtful } from "./clock-check";
import { assertDurable, isWritable, rawQuery } from "./database";
import { engineOf } from "./engines/connection";
import { Prisma } from "./generated/sqlite/client";
import { findLeaseEnd, findLeaseEnds } from "./lease";
import { migrationsFolder, readMigrations } from "./maintenance/migrate";

/** Does not write, because the endpoint is public. */
export async function findReadiness(): Promise<Readiness> {
  try {
    await assertDurable();
    if (!(await isMigrated())) return { status: "unavailable" };
    const reasons = await findDegradedReasons(new Date());
    return reasons.length === 0 ? { status: "ready" } : { status: "degraded", reasons };
  } catch {
    return { status: "unavailable" };
  }
}

async function isMigrated(): Promise<boolean> {
  const rows = await rawQuery<{ migration_name: string }>(
    Prisma.sql`SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL`,
  );
  const applied = new Set(rows.map((row) => row.migration_name));
  const migrations = readMigrations(migrationsFolder(engineOf(env.DATABASE_URL)));
  return migrations.every(({ name }) => applied.has(name));
}

/** Where the upkeep is off, another instance or a scheduler answers for the backups. */
async function findDegradedReasons(now: Date): Promise<DegradedReason[]> {
  const leaseEnds = await findLeaseEnds(allLeases);
  const runningFor = process.uptime() * 1000;
  const isOverdue =
    env.UPKEEP === "on" && isBackupOverdue(await findLeaseEnd(backupLease), now, runningFor);
  const isLeaseInFuture = leaseEnds.some((end) => isBeyond(end, dailyLeaseTime, now));
  const checks: readonly (readonly [DegradedReason, boolean])[] = [
    ["read-only", !isWritable()],
    ["backup-overdue", isOverdue],
    ["clock-in-doubt", await isClockDoubtful()],
    ["lease-in-future", isLeaseInFuture],
  ];
  return checks.filter(([, applies]) => applies).map(([reason]) => reason);
}
