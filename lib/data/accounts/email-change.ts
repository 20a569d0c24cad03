import type { TokenPurpose } from "../../domain/token";
import { reader, write } from "../database";
import { isTaken } from "../engines/engine";
import { hashOfToken, newToken } from "./token";

/** The two links of a change, one to each address. */
export type ChangePurpose = Extract<TokenPurpose, "confirm-old-email" | "confirm-new-email">;
const purposes: readonly ChangePurpose[] = ["confirm-old-email", "confirm-new-email"];

/** Stands in the link of one address once the other was confirmed. */
const otherConfirmed = "other-confirmed";

export type EmailChange =
  | { readonly outcome: "waiting" | "taken"; readonly userId: string }
  | {
      readonly outcome: "changed";
      readonly userId: string;
      readonly from: string;
      readonly to: string;
    };

/** A link for each of the two addresses, in place of those of a change that was asked for before. */
export async function saveChange(
  userId: string,
  email: string,
  { now: createdAt, until: endsAt }: { now: Date; until: Date },
): Promise<{ old: string; new: string }> {
  const tokens = { old: newToken(), new: newToken() };
  const row = (purpose: ChangePurpose, token: string) => {
    return { tokenHash: hashOfToken(token), purpose, userId, email, createdAt, endsAt };
  };
  await write(async (tx) => {
    await tx.token.deleteMany({ where: { userId, purpose: { in: [...purposes] } } });
    await tx.token.createMany({
      data: [row("confirm-old-email", tokens.old), row("confirm-new-email", tokens.new)],
    });
  });
  return tokens;
}

/** Calls a change off, for whoever has one of its links; returns whose it was, or null if the link is no good. */
export async function stopChange(
  purpose: ChangePurpose,
  token: string,
  now: Date,
): Promise<string | null> {
  return write(async (tx) => {
    const found = await tx.token.findUnique({
      where: { tokenHash: hashOfToken(token), purpose, endsAt: { gt: now } },
      select: { userId: true },
    });
    if (!found?.userId) return null;
    const { userId } = found;
    await tx.token.deleteMany({ where: { userId, purpose: { in: [...purposes] } } });
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
): Promise<boolean> {
  try {
    await write(async (tx) => {
      await tx.user.updateMany({
        where: { id: userId },
        data: { email, emailConfirmedAt: confirmedAt },
      });
      await tx.token.deleteMany({
        where: { userId, purpose: { in: ["sign-in-link", "reset-link", ...purposes] } },
      });
    });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/**
 * Uses up the link that one of the two addresses got. The e-mail changes when the other was confirmed before; null if
 * it is no such link, used or too old.
 */
export async function confirmChange(
  purpose: ChangePurpose,
  token: string,
  now: Date,
): Promise<EmailChange | null> {
  const tokenHash = hashOfToken(token);
  const taken = await write(async (tx) => {
    const found = await tx.token.findUnique({
      where: { tokenHash, purpose, endsAt: { gt: now } },
      select: { userId: true, email: true },
    });
    if (!found?.userId || !found.email) return null;
    const { userId, email } = found;
    // The other link is marked first: of two confirmed at once on PostgreSQL, the second waits and finds its mark.
    const other = await tx.token.updateMany({
      where: { userId, email, purpose: { in: [...purposes], not: purpose } },
      data: { data: otherConfirmed },
    });
    const [own] = await tx.token.findMany({ where: { tokenHash }, select: { data: true } });
    const { count } = await tx.token.deleteMany({ where: { tokenHash } });
    if (!own || count === 0) return null;
    return { userId, email, isLast: other.count === 0 && own.data === otherConfirmed };
  });
  if (!taken) return null;
  const { userId, email, isLast } = taken;
  if (!isLast) return { outcome: "waiting", userId };
  const user = await (await reader()).user.findUnique({
    where: { id: userId },
    select: { email: true },
  });
  if (!user) return null;
  if (!(await saveEmail(userId, email, now))) return { outcome: "taken", userId };
  return { outcome: "changed", userId, from: user.email, to: email };
}
