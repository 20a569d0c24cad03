import { createHash, randomBytes } from "node:crypto";
import type { Session } from "../../domain/session";
import type { TokenHash, TokenPurpose } from "../../domain/token";
import { prisma, write } from "../database";
import type { Transaction } from "../engines/engine";

export type TokenPayload = {
  readonly userId: string | null;
  readonly email: string | null;
  readonly data: string | null;
};

const payloadFields = { userId: true, email: true, data: true } as const;

/** 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A plain hash is enough for a random token. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

type TokenTimes = { readonly now: Date; readonly until: Date };

export async function saveToken(
  purpose: TokenPurpose,
  payload: Partial<TokenPayload>,
  times: TokenTimes,
  session?: Session,
): Promise<string> {
  return write((tx) => createToken(tx, purpose, payload, times), { session });
}

/** Consumes `used` for the new token. Returns null if it was used or has expired. */
export async function exchangeToken(
  used: TokenHash,
  purpose: TokenPurpose,
  payload: Partial<TokenPayload>,
  times: TokenTimes,
): Promise<string | null> {
  return write(async (tx) => {
    const found = await consumeTokenIn(tx, used, times.now);
    return found && createToken(tx, purpose, payload, times);
  });
}

async function createToken(
  tx: Transaction,
  purpose: TokenPurpose,
  { userId = null, email = null, data = null }: Partial<TokenPayload>,
  { now: createdAt, until: endsAt }: TokenTimes,
): Promise<string> {
  const token = newToken();
  const tokenHash = hashOfToken(token);
  await tx.token.create({
    data: { tokenHash, purpose, userId, email, data, createdAt, endsAt },
    select: { tokenHash: true },
  });
  return token;
}

/** Does not consume the token. Returns null if it is unknown, of another purpose, used or expired. */
export async function findToken(
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<TokenPayload | null> {
  return (await prisma()).token.findUnique({
    where: { tokenHash: hashOfToken(token), purpose, endsAt: { gt: now } },
    select: payloadFields,
  });
}

/** Of several concurrent calls, one gets the payload and the others null. */
export function consumeToken(
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<TokenPayload | null> {
  return write((tx) => consumeTokenIn(tx, { purpose, tokenHash: hashOfToken(token) }, now));
}

/** Together with what the token permits: if that fails, the token can be used again. */
export async function consumeTokenIn(
  tx: Transaction,
  { purpose, tokenHash }: TokenHash,
  now: Date,
): Promise<TokenPayload | null> {
  const row = await tx.token.findUnique({
    where: { tokenHash, purpose, endsAt: { gt: now } },
    select: payloadFields,
  });
  if (!row) return null;
  // On PostgreSQL a concurrent transaction may have read it too: only one deletes it.
  const { count } = await tx.token.deleteMany({ where: { tokenHash } });
  return count === 1 ? row : null;
}

export async function deleteTokens(
  userId: string,
  purposes: readonly TokenPurpose[],
  session?: Session,
): Promise<void> {
  await write((tx) => tx.token.deleteMany({ where: { userId, purpose: { in: [...purposes] } } }), {
    session,
  });
}
