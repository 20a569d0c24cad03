import { v7 as uuidv7 } from "uuid";
import {
  type Identity,
  type LinkedAccount,
  type LinkOutcome,
  mayUnlink,
  type ProviderName,
} from "../../domain/provider";
import { reader, write } from "../database";
import { isTaken } from "../engines/engine";
import { lockLearner, waysInWithin } from "../learner-lock";

type Known = Pick<Identity, "provider" | "subject">;

/** Whose account with a service this is, or null. */
export async function findAccountOwner({ provider, subject }: Known): Promise<string | null> {
  const row = await (await reader()).account.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { userId: true },
  });
  return row?.userId ?? null;
}

/** The accounts with services that a learner can sign in with, the oldest first. */
export async function findAccounts(userId: string): Promise<LinkedAccount[]> {
  const rows = await (await reader()).account.findMany({
    where: { userId },
    select: { id: true, provider: true, label: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map((row) => ({ ...row, provider: row.provider as ProviderName }));
}

/** What is stored of an identity, besides whose it is. */
export function accountRow({ provider, subject, label }: Identity, now: Date) {
  return { id: uuidv7(), provider, subject, label: label.slice(0, 255), createdAt: now };
}

/** Lets a learner sign in with an account of theirs elsewhere; refuses one that is another learner's. */
export async function saveAccount(
  userId: string,
  identity: Identity,
  now: Date,
): Promise<Extract<LinkOutcome, "linked" | "elsewhere">> {
  try {
    await write((tx) =>
      tx.account.create({ data: { ...accountRow(identity, now), userId }, select: { id: true } }),
    );
    return "linked";
  } catch (error) {
    if (!isTaken(error)) throw error;
    return (await findAccountOwner(identity)) === userId ? "linked" : "elsewhere";
  }
}

/** Takes an account with a service from a learner, unless nothing else would let them in. */
export async function deleteAccount(
  userId: string,
  id: string,
): Promise<Extract<LinkOutcome, "unlinked" | "last">> {
  return write(async (tx, rowLock) => {
    await lockLearner(tx, rowLock, userId);
    if (!mayUnlink(await waysInWithin(tx, userId))) return "last";
    await tx.account.deleteMany({ where: { id, userId } });
    return "unlinked";
  });
}
