import type { Session } from "../../domain/session";
import type { TokenPurpose } from "../../domain/token";
import { write } from "../database";
import { isUniqueViolation, type Transaction } from "../engines/engine";
import { hashOfToken, newToken } from "./token";

export type EmailChangePurpose = Extract<TokenPurpose, "confirm-old-email" | "confirm-new-email">;
const emailChangePurposes: readonly EmailChangePurpose[] = [
  "confirm-old-email",
  "confirm-new-email",
];

/** The `data` of the remaining link once the other address has confirmed. */
const otherConfirmed = "other-confirmed";

export type EmailChangeOutcome =
  | { readonly outcome: "waiting" | "taken" }
  | {
      readonly outcome: "changed";
      readonly userId: string;
      readonly from: string;
      readonly to: string;
    };

/** Replaces the links of an earlier change. */
export async function saveEmailChange(
  userId: string,
  email: string,
  { now: createdAt, until: endsAt }: { now: Date; until: Date },
  session?: Session,
): Promise<{ old: string; new: string }> {
  const tokens = { old: newToken(), new: newToken() };
  const row = (purpose: EmailChangePurpose, token: string) => {
    return { tokenHash: hashOfToken(token), purpose, userId, email, createdAt, endsAt };
  };
  await write(
    async (tx) => {
      await tx.token.deleteMany({ where: { userId, purpose: { in: [...emailChangePurposes] } } });
      await tx.token.createMany({
        data: [row("confirm-old-email", tokens.old), row("confirm-new-email", tokens.new)],
      });
    },
    { session, queueKey: userId },
  );
  return tokens;
}

/** Returns the learner's id, or null for an invalid link. */
export async function cancelEmailChange(
  purpose: EmailChangePurpose,
  token: string,
  now: Date,
): Promise<string | null> {
  return write(async (tx) => {
    const row = await tx.token.findUnique({
      where: { tokenHash: hashOfToken(token), purpose, endsAt: { gt: now } },
      select: { userId: true },
    });
    if (!row?.userId) return null;
    const { userId } = row;
    await tx.token.deleteMany({ where: { userId, purpose: { in: [...emailChangePurposes] } } });
    return userId;
  });
}

/** Deletes the links sent to the old address. `confirmedAt` null: unverified. Returns false if it is taken. */
export async function saveEmail(
  userId: string,
  email: string,
  confirmedAt: Date | null,
  session?: Session,
): Promise<boolean> {
  try {
    await write((tx) => replaceEmail(tx, userId, email, confirmedAt), {
      session,
      queueKey: userId,
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function replaceEmail(
  tx: Transaction,
  userId: string,
  email: string,
  emailConfirmedAt: Date | null,
): Promise<void> {
  await tx.user.updateMany({ where: { id: userId }, data: { email, emailConfirmedAt } });
  const purposes = ["sign-in-link", "reset-link", ...emailChangePurposes];
  await tx.token.deleteMany({ where: { userId, purpose: { in: purposes } } });
}

/** Changes the e-mail once both addresses have confirmed. Returns null for an unknown, used or expired link. */
export async function confirmEmailChange(
  purpose: EmailChangePurpose,
  token: string,
  now: Date,
): Promise<EmailChangeOutcome | null> {
  const tokenHash = hashOfToken(token);
  try {
    return await write(async (tx, rowLock) => {
      const row = await tx.token.findUnique({
        where: { tokenHash, purpose, endsAt: { gt: now } },
        select: { userId: true, email: true },
      });
      if (!row?.userId || !row.email) return null;
      const { userId, email } = row;
      // Of two concurrent confirmations on PostgreSQL, the second waits here and finds the mark of the first.
      const [user] = await tx.$queryRaw<{ email: string }[]>`
        SELECT "email" FROM "User" WHERE "id" = ${userId} ${rowLock}`;
      const other = await tx.token.updateMany({
        where: { userId, email, purpose: { in: [...emailChangePurposes], not: purpose } },
        data: { data: otherConfirmed },
      });
      const [own] = await tx.token.findMany({ where: { tokenHash }, select: { data: true } });
      const { count } = await tx.token.deleteMany({ where: { tokenHash } });
      if (!user || !own || count === 0) return null;
      if (other.count > 0 || own.data !== otherConfirmed) return { outcome: "waiting" };
      if (await tx.user.findUnique({ where: { email }, select: { id: true } }))
        return { outcome: "taken" };
      await replaceEmail(tx, userId, email, now);
      return { outcome: "changed", userId, from: user.email, to: email };
    });
  } catch (error) {
    if (isUniqueViolation(error)) return { outcome: "taken" };
    throw error;
  }
}
