import {
  canRemovePasskey,
  type Passkey,
  type PasskeyRecord,
  passkeyLimit,
} from "../../domain/passkey";
import type { Session } from "../../domain/session";
import { prisma, write } from "../database";
import { isUniqueViolation } from "../engines/engine";
import { findSignInMethodsWithin, lockLearner } from "../learner-lock";

export async function findPasskeys(
  userId: string,
): Promise<(Passkey & { readonly transports: readonly string[] })[]> {
  const rows = await (await prisma()).passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true, usedAt: true, transports: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, transports: parseTransports(row.transports) }));
}

export async function findPasskey(id: string): Promise<PasskeyRecord | null> {
  const row = await (await prisma()).passkey.findUnique({
    where: { id },
    select: { id: true, userId: true, publicKey: true, transports: true },
  });
  return row && { ...row, transports: parseTransports(row.transports) };
}

function parseTransports(text: string): string[] {
  return text.split(" ").filter(Boolean);
}

/** Refuses an id that is stored already, and a passkey beyond the limit. */
export async function savePasskey(
  {
    id,
    userId,
    publicKey,
    transports,
    name,
    counter,
  }: PasskeyRecord & {
    readonly name: string;
    readonly counter: number;
  },
  now: Date,
  session?: Session,
): Promise<{ ok: true } | { ok: false; reason: "taken" | "full" }> {
  const data = {
    id,
    userId,
    publicKey,
    name,
    counter: BigInt(counter),
    transports: transports.join(" "),
    createdAt: now,
  };
  try {
    return await write(
      async (tx, rowLock) => {
        await lockLearner(tx, rowLock, userId);
        const count = await tx.passkey.count({ where: { userId } });
        if (count >= passkeyLimit) return { ok: false, reason: "full" };
        await tx.passkey.create({ data, select: { id: true } });
        return { ok: true };
      },
      { session, queueKey: userId },
    );
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, reason: "taken" };
    throw error;
  }
}

/** Returns false if the counter has not grown, a sign of a copy (WebAuthn Level 3, 7.2); 0 is no counter. */
export async function savePasskeyUse(id: string, counter: number, now: Date): Promise<boolean> {
  const { count } = await write((tx) =>
    tx.passkey.updateMany({
      where: { id, counter: counter === 0 ? 0n : { lt: BigInt(counter) } },
      data: { counter: BigInt(counter), usedAt: now },
    }),
  );
  return count === 1;
}

export async function savePasskeyName(
  userId: string,
  id: string,
  name: string,
  session?: Session,
): Promise<boolean> {
  const { count } = await write(
    (tx) => tx.passkey.updateMany({ where: { id, userId }, data: { name } }),
    { session, queueKey: userId },
  );
  return count === 1;
}

/** Returns "last" if the learner could not sign in without it. */
export async function deletePasskey(
  userId: string,
  id: string,
  session?: Session,
): Promise<"removed" | "last" | "unknown"> {
  return write(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      if (!canRemovePasskey(await findSignInMethodsWithin(tx, userId))) return "last";
      const { count } = await tx.passkey.deleteMany({ where: { id, userId } });
      return count === 1 ? "removed" : "unknown";
    },
    { session, queueKey: userId },
  );
}
