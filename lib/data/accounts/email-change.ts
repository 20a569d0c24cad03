import type { Session } from "../../domain/session";
import type { TokenPurpose } from "../../domain/token";
import { prisma, write } from "../database";
import { isUniqueViolation } from "../engines/engine";
import { hashOfToken, newToken } from "./token";

export type EmailChangePurpose = Extract<TokenPurpose, "confirm-old-email" | "confirm-new-email">;
const emailChangePurposes: readonly EmailChangePurpose[] = [
  "confirm-old-email",
  "confirm-new-email",
];

/** The `data` of the remaining link once the other address has confirmed. */
const otherConfirmed = "other-confirmed";

export type EmailChangeOutcome =
  | { readonly outcome: "waiting" | "taken"; readonly userId: string }
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

/** Changes the e-mail once both addresses have confirmed. Returns null for an unknown, used or expired link. */
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
    // Marks the other link first: of two concurrent confirmations on PostgreSQL, the second waits and finds the mark.
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
