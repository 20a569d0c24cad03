import { v7 as uuidv7 } from "uuid";
import {
  canUnlinkOAuthAccount,
  type Identity,
  type OAuthAccount,
  type OAuthLinkOutcome,
  type ProviderName,
} from "../../domain/provider";
import type { Session } from "../../domain/session";
import { prisma, write } from "../database";
import { isUniqueViolation } from "../engines/engine";
import { findSignInMethodsWithin, lockLearner } from "../learner-lock";

type IdentityKey = Pick<Identity, "provider" | "subject">;

export async function findOAuthAccountOwner({
  provider,
  subject,
}: IdentityKey): Promise<string | null> {
  const row = await (await prisma()).account.findUnique({
    where: { provider_subject: { provider, subject } },
    select: { userId: true },
  });
  return row?.userId ?? null;
}

export async function findOAuthAccounts(userId: string): Promise<OAuthAccount[]> {
  const rows = await (await prisma()).account.findMany({
    where: { userId },
    select: { id: true, provider: true, label: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map((row) => ({ ...row, provider: row.provider as ProviderName }));
}

export function oauthAccountRow({ provider, subject, label }: Identity, now: Date) {
  return { id: uuidv7(), provider, subject, label: label.slice(0, 255), createdAt: now };
}

/** Returns "elsewhere" for an account that is linked to another learner. */
export async function saveOAuthAccount(
  userId: string,
  identity: Identity,
  now: Date,
  session?: Session,
): Promise<Extract<OAuthLinkOutcome, "linked" | "elsewhere">> {
  try {
    await write(
      (tx) =>
        tx.account.create({
          data: { ...oauthAccountRow(identity, now), userId },
          select: { id: true },
        }),
      { session, queueKey: userId },
    );
    return "linked";
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return (await findOAuthAccountOwner(identity)) === userId ? "linked" : "elsewhere";
  }
}

/** Returns "last" if the learner could not sign in without it. */
export async function unlinkOAuthAccount(
  userId: string,
  id: string,
  session?: Session,
): Promise<Extract<OAuthLinkOutcome, "unlinked" | "last">> {
  return write(
    async (tx, rowLock) => {
      await lockLearner(tx, rowLock, userId);
      if (!canUnlinkOAuthAccount(await findSignInMethodsWithin(tx, userId))) return "last";
      await tx.account.deleteMany({ where: { id, userId } });
      return "unlinked";
    },
    { session, queueKey: userId },
  );
}
