import { createHash, randomBytes } from "node:crypto";
import type { Session } from "../../domain/session";
import type { TokenPurpose } from "../../domain/token";
import { prisma, write } from "../database";

/** What a token stands for. */
type TokenPayload = {
  readonly userId: string | null;
  readonly email: string | null;
  readonly data: string | null;
};

const payloadFields = { userId: true, email: true, data: true } as const;

/** 256 random bits, for an address or a cookie; what is stored is its hash. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What a token is looked up by: of something random, a plain hash tells nothing. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Makes a token that is good once, for `purpose`, until the given instant. */
export async function saveToken(
  purpose: TokenPurpose,
  { userId = null, email = null, data = null }: Partial<TokenPayload>,
  { now, until }: { now: Date; until: Date },
  session?: Session,
): Promise<string> {
  const token = newToken();
  await write(
    (tx) =>
      tx.token.create({
        data: {
          tokenHash: hashOfToken(token),
          purpose,
          userId,
          email,
          data,
          createdAt: now,
          endsAt: until,
        },
        select: { tokenHash: true },
      }),
    { session },
  );
  return token;
}

/** What a token stands for, without using it up; null if it is none of this purpose, used or too old. */
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

/** Uses a token up: of several who come with it at once, one gets what it stands for, all others null. */
export function consumeToken(
  purpose: TokenPurpose,
  token: string,
  now: Date,
): Promise<TokenPayload | null> {
  return consumeTokenByHash(purpose, hashOfToken(token), now);
}

/** The same, for who kept a token's hash. */
export async function consumeTokenByHash(
  purpose: TokenPurpose,
  tokenHash: string,
  now: Date,
): Promise<TokenPayload | null> {
  return write(async (tx) => {
    const row = await tx.token.findUnique({
      where: { tokenHash, purpose, endsAt: { gt: now } },
      select: payloadFields,
    });
    if (!row) return null;
    // On PostgreSQL another transaction may have read it too: only one of them deletes it.
    const { count } = await tx.token.deleteMany({ where: { tokenHash } });
    return count === 1 ? row : null;
  });
}

/** Makes tokens of a learner's useless. */
export async function deleteTokens(
  userId: string,
  purposes: readonly TokenPurpose[],
  session?: Session,
): Promise<void> {
  await write((tx) => tx.token.deleteMany({ where: { userId, purpose: { in: [...purposes] } } }), {
    session,
  });
}
