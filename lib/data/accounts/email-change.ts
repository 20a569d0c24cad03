import type { Session } from "../../domain/session";
import type { TokenPurpose } from "../../domain/token";
import { prisma, write } from "../database";
import { isUniqueViolation } from "../engines/engine";
import { hashOfToken, newToken } from "./token";

/** The two links of a change, one to each address. */
export type EmailChangePurpose = Extract<TokenPurpose, "confirm-old-email" | "confirm-new-email">;
const emailChangePurposes: readonly EmailChangePurpose[] = [
  "confirm-old-email",
  "confirm-new-email",
];

/** Stands in the link of one address once the other was confirmed. */
const otherConfirmed = "other-confirmed";

export type EmailChangeOutcome =
  | { readonly outcome: "waiting" | "taken"; readonly userId: string }
  | {
      readonly outcome: "changed";
      readonly userId: string;
      readonly from: string;
      readonly to: string;
    };

/** A link for each of the two addresses, in place of those of a change that was asked for before. */
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

/** Calls a change off, for whoever has one of its links; returns whose it was, or null if the link is no good. */
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

/**
 * Changes an e-mail at once to a normalised one; what was sent to the old one is useless from then on. `confirmedAt`
 * is when a mail showed whose the new one is, or null. Answers whether the address was free.
 */
export async function saveEmail(
  userId: string,
  email: string,
  confirmedAt: Date | null,
  session?: Session,
): Promise<boolean> {
  try {
    await write(
      async (tx) => {
        await tx.user.updateMany({
          where: { id: userId },
          data: { email, emailConfirmedAt: confirmedAt },
        });
        await tx.token.deleteMany({
          where: {
            userId,
            purpose: { in: ["sign-in-link", "reset-link", ...emailChangePurposes] },
          },
        });
      },
      { session, queueKey: userId },
    );
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

/**
 * Uses up the link that one of the two addresses got. The e-mail changes when the other was confirmed before; null if
 * it is no such link, used or too old.
 */
export async function confirmEmailChange(
  purpose: EmailChangePurpose,
  token: string,
  now: Date,
): Promise<EmailChangeOutcome | null> {
  const tokenHash = hashOfToken(token);
  const consumed = await write(async (tx) => {
    const row = await tx.token.findUnique({
      where: { tokenHash, purpose, endsAt: { gt: now } },
      select: { userId: true, email: true },
    });
    if (!row?.userId || !row.email) return null;
    const { userId, email } = row;
    // The other link is marked first: of two confirmed at once on PostgreSQL, the second waits and finds its mark.
    const other = await tx.token.updateMany({
      where: { userId, email, purpose: { in: [...emailChangePurposes], not: purpose } },
      data: { data: otherConfirmed },
    });
    const [own] = await tx.token.findMany({ where: { tokenHash }, select: { data: true } });
    const { count } = await tx.token.deleteMany({ where: { tokenHash } });
    if (!own || count === 0) return null;
    return { userId, email, isLast: other.count === 0 && own.data === otherConfirmed };
  });
  if (!consumed) return null;
  const { userId, email, isLast } = consumed;
  if (!isLast) return { outcome: "waiting", userId };
  const user = await (await prisma()).user.findUnique({
    where: { id: userId },
    select: { email: true },
  });
  if (!user) return null;
  if (!(await saveEmail(userId, email, now))) return { outcome: "taken", userId };
  return { outcome: "changed", userId, from: user.email, to: email };
}
