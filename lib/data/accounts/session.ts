import { v7 as uuidv7 } from "uuid";
import type { Learner } from "../../domain/learner";
import {
  type ActiveSession,
  type AuthenticatedUser,
  type AuthMethod,
  type Session,
  sessionLimit,
  sessionTimeouts,
} from "../../domain/session";
import { prisma, rawQuery, write } from "../database";
import type { Transaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { lockLearner } from "../learner-lock";
import { learnerFrom } from "./learner";
import { consumeRecoveryCodeIn } from "./second-factor";
import { consumeTokenIn } from "./token";

const sessionFields = {
  id: true,
  method: true,
  device: true,
  address: true,
  createdAt: true,
  seenAt: true,
  endsAt: true,
  confirmedAt: true,
} as const;

type SessionRow = Omit<Session, "method"> & { method: string };

function sessionFrom(row: SessionRow): Session {
  return { ...row, method: row.method as AuthMethod };
}

type SessionOwnerRow = SessionRow & {
  userId: string;
  email: string;
  name: string;
  locale: string;
  timeZone: string;
  signedUpAt: Date;
  deletesAt: Date | null;
};

/** The caller checks whether the session has expired. */
export async function findSession(sidHash: string): Promise<ActiveSession | null> {
  const [row] = await rawQuery<SessionOwnerRow>(Prisma.sql`
    SELECT s."id", s."method", s."device", s."address", s."createdAt", s."seenAt", s."endsAt", s."confirmedAt",
           s."userId", u."email", u."name", u."locale", u."timeZone", u."createdAt" AS "signedUpAt", u."deletesAt"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."sidHash" = ${sidHash}`);
  if (!row) return null;
  const { userId, email, name, locale, timeZone, signedUpAt, deletesAt, ...session } = row;
  const learner: Learner = learnerFrom({
    id: userId,
    email,
    name,
    locale,
    timeZone,
    createdAt: signedUpAt,
    deletesAt,
  });
  return { session: sessionFrom(session), learner };
}

/** Unexpired sessions, most recently used first. */
export async function findSessions(userId: string, now: Date): Promise<Session[]> {
  const rows = await (await prisma()).session.findMany({
    where: {
      userId,
      endsAt: { gt: now },
      seenAt: { gt: new Date(now.getTime() - sessionTimeouts.idle) },
    },
    select: sessionFields,
    orderBy: { seenAt: "desc" },
  });
  return rows.map(sessionFrom);
}

/** Leaves room for one more. */
async function deleteSurplusSessions(tx: Transaction, userId: string): Promise<void> {
  const sessions = await tx.session.findMany({
    where: { userId },
    select: { id: true },
    orderBy: [{ seenAt: "desc" }, { id: "desc" }],
  });
  const surplus = sessions.slice(sessionLimit - 1).map(({ id }) => id);
  if (surplus.length > 0) await tx.session.deleteMany({ where: { id: { in: surplus } } });
}

/**
 * Ends `replacedId` and the sessions beyond the limit, and consumes the token and the recovery code. Saves no session
 * and returns false if the password is no longer `passwordHash`, a change that ended all sessions, the token was used or
 * has expired, or the recovery code was used.
 */
export async function saveSession(
  session: Pick<Session, "method" | "device" | "address"> & { userId: string; sidHash: string },
  now: Date,
  { passwordHash, token, recoveryCodeHash }: Omit<AuthenticatedUser, "id"> = {},
  replacedId?: string,
): Promise<boolean> {
  const endsAt = new Date(now.getTime() + sessionTimeouts.absolute);
  const { userId } = session;
  return write(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      const isOutdated =
        passwordHash !== undefined &&
        (await tx.user.count({ where: { id: userId, passwordHash } })) === 0;
      if (isOutdated || (token && !(await consumeTokenIn(tx, token, now)))) return false;
      if (recoveryCodeHash && !(await consumeRecoveryCodeIn(tx, userId, recoveryCodeHash)))
        return false;
      if (replacedId) await tx.session.deleteMany({ where: { id: replacedId } });
      await deleteSurplusSessions(tx, userId);
      await tx.session.create({
        data: { ...session, id: uuidv7(), createdAt: now, seenAt: now, endsAt },
        select: { id: true },
      });
      return true;
    },
    { queueKey: userId },
  );
}

export async function saveSessionUse(id: string, now: Date): Promise<void> {
  await write((tx) => tx.session.updateMany({ where: { id }, data: { seenAt: now } }));
}

export async function saveReauthentication(id: string, now: Date): Promise<void> {
  await write((tx) => tx.session.updateMany({ where: { id }, data: { confirmedAt: now } }));
}

/** The old id is invalid from now on. */
export async function saveSidHash(id: string, sidHash: string): Promise<void> {
  await write((tx) => tx.session.updateMany({ where: { id }, data: { sidHash } }));
}

export async function deleteSession(
  userId: string,
  id: string,
  session?: Session,
): Promise<boolean> {
  const { count } = await write((tx) => tx.session.deleteMany({ where: { id, userId } }), {
    session,
    queueKey: userId,
  });
  return count > 0;
}

/** Ends all sessions but `keptSession`, which must be active; returns how many. */
export async function deleteSessions(userId: string, keptSession: Session | null): Promise<number> {
  const { count } = await write(
    (tx) =>
      tx.session.deleteMany({
        where: { userId, ...(keptSession ? { id: { not: keptSession.id } } : {}) },
      }),
    { session: keptSession ?? undefined, queueKey: userId },
  );
  return count;
}

/** Returns how many. */
export async function deleteAllSessions(): Promise<number> {
  const { count } = await write((tx) => tx.session.deleteMany({}));
  return count;
}
