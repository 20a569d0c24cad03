import { clockSkew } from "../../domain/clock-skew";
import type { RateLimitResult } from "../../domain/rate-limit";
import { writeSql } from "../database";
import { Prisma } from "../generated/sqlite/client";

/** The key is hashed, so that the table does not tell whose it is. */
export type CountedLimit = {
  readonly key: string;
  readonly points: number;
  readonly seconds: number;
};

/** `key` is the limit that was exceeded. */
type CountedLimitOutcome =
  | Extract<RateLimitResult, { ok: true }>
  | (Extract<RateLimitResult, { ok: false }> & { readonly key: string });

/** Counts one use against each limit in order, up to the first that is exceeded. */
export async function consumeLimits(
  limits: readonly CountedLimit[],
  now: Date,
): Promise<CountedLimitOutcome> {
  return writeSql(async (tx) => {
    for (const { key, points, seconds } of limits) {
      const until = new Date(now.getTime() + seconds * 1000);
      const latest = new Date(until.getTime() + clockSkew);
      const isOver = Prisma.sql`("RateLimit"."endsAt" <= ${now} OR "RateLimit"."endsAt" > ${latest})`;
      await tx.$executeRaw`
        INSERT INTO "RateLimit" ("key", "count", "endsAt") VALUES (${key}, 1, ${until})
        ON CONFLICT ("key") DO UPDATE SET
          "count" = CASE WHEN ${isOver} THEN 1 ELSE "RateLimit"."count" + 1 END,
          "endsAt" = CASE WHEN ${isOver} THEN excluded."endsAt" ELSE "RateLimit"."endsAt" END`;
      const [row] = await tx.$queryRaw<{ count: number; endsAt: Date }[]>`
        SELECT "count", "endsAt" FROM "RateLimit" WHERE "key" = ${key}`;
      if (!row || row.count <= points) continue;
      const { count, endsAt } = row;
      const wait = Math.ceil((endsAt.getTime() - now.getTime()) / 1000);
      return { ok: false, retryAfter: Math.max(1, wait), isFirst: count === points + 1, key };
    }
    return { ok: true };
  });
}

export async function refundLimits(keys: readonly string[]): Promise<void> {
  await writeSql(
    (tx) => tx.$executeRaw`
      UPDATE "RateLimit" SET "count" = "count" - 1
      WHERE "key" IN (${Prisma.join([...keys])}) AND "count" > 0`,
  );
}

export async function deleteLimits(keys: readonly string[]): Promise<void> {
  await writeSql(
    (tx) => tx.$executeRaw`DELETE FROM "RateLimit" WHERE "key" IN (${Prisma.join([...keys])})`,
  );
}
