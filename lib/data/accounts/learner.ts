import { v7 as uuidv7 } from "uuid";
import type { AccountSettings, Learner } from "../../domain/learner";
import type { Locale } from "../../domain/locale";
import type { LearningPath } from "../../domain/path";
import type { Identity } from "../../domain/provider";
import type { Session } from "../../domain/session";
import type { SignInMethods } from "../../domain/sign-in-methods";
import { currentTimeZone } from "../../domain/time-zone";
import type { TokenHash } from "../../domain/token";
import { prisma, rawQuery, write } from "../database";
import { isUniqueViolation, type Transaction } from "../engines/engine";
import { Prisma } from "../generated/sqlite/client";
import { moveReminder } from "../reminders/reminder-time";
import { eraseLearner } from "./deletion";
import { oauthAccountRow } from "./oauth-account";
import { consumeTokenIn } from "./token";

export const learnerFields = {
  id: true,
  email: true,
  name: true,
  locale: true,
  timeZone: true,
  createdAt: true,
  deletesAt: true,
} as const;

export const learnerColumns = Prisma.raw(
  Object.keys(learnerFields)
    .map((name) => `"${name}"`)
    .join(", "),
);

export type LearnerRow = Omit<Learner, "locale"> & { locale: string };

export function learnerFrom(row: LearnerRow): Learner {
  return { ...row, locale: row.locale as Locale, timeZone: currentTimeZone(row.timeZone) };
}

export async function findLearner(id: string): Promise<Learner | null> {
  const [row] = await rawQuery<LearnerRow>(
    Prisma.sql`SELECT ${learnerColumns} FROM "User" WHERE "id" = ${id}`,
  );
  return row ? learnerFrom(row) : null;
}

/** Expects a normalised e-mail. */
export async function findCredentials(
  email: string,
): Promise<{ learner: Learner; passwordHash: string | null } | null> {
  const [row] = await rawQuery<LearnerRow & { passwordHash: string | null }>(Prisma.sql`
    SELECT ${learnerColumns}, "passwordHash" FROM "User" WHERE "email" = ${email}`);
  if (!row) return null;
  const { passwordHash, ...learner } = row;
  return { learner: learnerFrom(learner), passwordHash };
}

export async function findPasswordHash(id: string): Promise<string | null> {
  const row = await (await prisma()).user.findUnique({
    where: { id },
    select: { passwordHash: true },
  });
  return row?.passwordHash ?? null;
}

class TokenUsedError extends Error {
  override name = "TokenUsedError";
}

/**
 * Expects a normalised e-mail; refuses a taken one, so that two concurrent sign-ups make one account. Consumes all
 * `tokens` with it, or none where one was used or has expired.
 */
export async function saveLearner(
  learner: Omit<Learner, "id" | "createdAt" | "deletesAt"> & {
    readonly passwordHash: string | null;
    readonly emailConfirmedAt?: Date;
  },
  path: Pick<LearningPath, "key" | "version">,
  now: Date,
  { identity, tokens = [] }: { identity?: Identity; tokens?: readonly TokenHash[] } = {},
): Promise<{ ok: true; id: string } | { ok: false; reason: "taken" | "used" }> {
  const id = uuidv7();
  const enrolment = {
    id: uuidv7(),
    pathKey: path.key,
    contentVersion: path.version,
    startedAt: now,
  };
  try {
    return await write(async (tx) => {
      for (const token of tokens) {
        if (!(await consumeTokenIn(tx, token, now))) throw new TokenUsedError(token.purpose);
      }
      await tx.user.create({
        data: {
          ...learner,
          id,
          createdAt: now,
          enrolments: { create: enrolment },
          ...(identity && { accounts: { create: oauthAccountRow(identity, now) } }),
        },
        select: { id: true },
      });
      return { ok: true, id };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "taken" };
    if (error instanceof TokenUsedError) return { ok: false, reason: "used" };
    throw error;
  }
}

export async function saveAccountSettings(
  id: string,
  settings: AccountSettings,
  session?: Session,
): Promise<void> {
  await write(
    async (tx) => {
      await tx.user.updateMany({ where: { id }, data: settings });
      await moveReminder(tx, id, settings.timeZone);
    },
    { session, queueKey: id },
  );
}

export async function findSignInMethods(
  id: string,
): Promise<SignInMethods & { readonly secondFactor: boolean }> {
  type Counts = Record<"passwords" | "passkeys" | "accounts" | "secondFactors", number | string>;
  const [row] = await rawQuery<Counts>(Prisma.sql`
    SELECT (SELECT count("passwordHash") FROM "User" WHERE "id" = ${id}) AS "passwords",
           (SELECT count(*) FROM "Passkey" WHERE "userId" = ${id}) AS "passkeys",
           (SELECT count(*) FROM "Account" WHERE "userId" = ${id}) AS "accounts",
           (SELECT count("confirmedAt") FROM "SecondFactor" WHERE "userId" = ${id}) AS "secondFactors"`);
  return {
    password: Number(row?.passwords) > 0,
    passkeys: Number(row?.passkeys),
    accounts: Number(row?.accounts),
    secondFactor: Number(row?.secondFactors) > 0,
  };
}

/** Ends all sessions but `keptSession`, which must be active, and deletes all links sent before. */
export async function savePassword(
  id: string,
  passwordHash: string,
  keptSession: Session | null,
): Promise<void> {
  await write((tx) => replacePassword(tx, id, passwordHash, keptSession?.id), {
    session: keptSession ?? undefined,
    queueKey: id,
  });
}

export async function replacePassword(
  tx: Transaction,
  id: string,
  passwordHash: string,
  keptSessionId?: string,
): Promise<void> {
  await tx.user.updateMany({ where: { id }, data: { passwordHash } });
  await tx.session.deleteMany({
    where: { userId: id, ...(keptSessionId === undefined ? {} : { id: { not: keptSessionId } }) },
  });
  await tx.token.deleteMany({ where: { userId: id } });
}

/** For a rehash of the same password. Returns false if the password has changed meanwhile. */
export async function replacePasswordHash(
  id: string,
  oldHash: string,
  newHash: string,
): Promise<boolean> {
  const { count } = await write((tx) =>
    tx.user.updateMany({ where: { id, passwordHash: oldHash }, data: { passwordHash: newHash } }),
  );
  return count > 0;
}

export async function deleteLearner(userId: string): Promise<void> {
  await write((tx) => eraseLearner(tx, userId));
}

/** Newest first. */
export async function findLearners(): Promise<Learner[]> {
  const rows = await (await prisma()).user.findMany({
    select: learnerFields,
    orderBy: { createdAt: "desc" },
  });
  return rows.map(learnerFrom);
}
