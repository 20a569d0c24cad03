import type { Profile, ProfileOutcome } from "../../domain/profile";
import type { Session } from "../../domain/session";
import { rawQuery, writeSql } from "../database";
import type { SqlExecutor } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { lockLearner } from "../learner-lock";

type ProfileRow = Omit<Profile, "links"> & { readonly links: string };

const profileSql = (userId: string) => Prisma.sql`
  SELECT "version", "headline", "about", "place", "email", "phone", "links"
  FROM "Profile" WHERE "userId" = ${userId}`;

export function profileFrom({ links, ...profile }: ProfileRow): Profile {
  return { ...profile, links: JSON.parse(links) };
}

export async function findProfile(userId: string): Promise<Profile | null> {
  const [row] = await rawQuery<ProfileRow>(profileSql(userId));
  return row ? profileFrom(row) : null;
}

export async function findProfileWithin(tx: SqlExecutor, userId: string): Promise<Profile | null> {
  const [row] = await tx.$queryRaw<ProfileRow[]>(profileSql(userId));
  return row ? profileFrom(row) : null;
}

/** Durable when this returns. */
export async function saveProfile(
  userId: string,
  session: Session | undefined,
  decide: (profile: Profile | null) => ProfileOutcome,
): Promise<ProfileOutcome> {
  return writeSql(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      const decision = decide(await findProfileWithin(tx, userId));
      if (decision.outcome === "saved") await upsertProfile(tx, userId, decision.profile);
      return decision;
    },
    { session, queueKey: userId },
  );
}

export async function upsertProfile(
  tx: SqlExecutor,
  userId: string,
  { version, headline, about, place, email, phone, links }: Profile,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Profile" ("userId", "version", "headline", "about", "place", "email", "phone", "links")
    VALUES (${userId}, ${version}, ${headline}, ${about}, ${place}, ${email}, ${phone}, ${JSON.stringify(links)})
    ON CONFLICT ("userId") DO UPDATE SET
      "version" = excluded."version", "headline" = excluded."headline", "about" = excluded."about",
      "place" = excluded."place", "email" = excluded."email", "phone" = excluded."phone",
      "links" = excluded."links"`;
}
