import { createHmac } from "node:crypto";
import {
  type CountedLimit,
  consumeLimits,
  deleteLimits,
  refundLimits,
} from "../data/accounts/rate-limit";
import { type RateLimitName, type RateLimitResult, rateLimits } from "../domain/rate-limit";
import { env } from "../env";
import { processSingleton } from "../process-singleton";
import { networkOf } from "./ip-address";

export type LimitUse = readonly [limit: RateLimitName, source: string];

function keyedLimitOf([name, source]: LimitUse): CountedLimit {
  const subject = name.endsWith("From") || name === "signUps" ? networkOf(source) : source;
  const key = createHmac("sha256", env.NEXTAUTH_SECRET)
    .update(`${name}\0${subject}`)
    .digest("base64url");
  return { key, ...rateLimits[name] };
}

/** Recent refusals with their end in ms, so that a flood does not query the database each time. */
const refusalCache = processSingleton(
  "refusals",
  () => new Map<string, { readonly endsAt: number; readonly cachedUntil: number }>(),
);
const refusalCacheMs = 5_000;
const maxCachedRefusals = 10_000;

/** Seconds until a recently refused use is allowed; null when not cached. */
export function cachedRetryAfter(use: LimitUse): number | null {
  const now = Date.now();
  const cached = refusalCache.get(keyedLimitOf(use).key);
  if (!cached || cached.cachedUntil <= now) return null;
  return Math.max(1, Math.ceil((cached.endsAt - now) / 1000));
}

/** Counts one use of each limit, in this order, until one is exceeded. Call it before costly work. */
export async function consumeLimit(...uses: LimitUse[]): Promise<RateLimitResult> {
  for (const use of uses) {
    const retryAfter = cachedRetryAfter(use);
    if (retryAfter !== null) return { ok: false, retryAfter, isFirst: false };
  }
  const now = Date.now();
  const outcome = await consumeLimits(uses.map(keyedLimitOf), new Date(now));
  if (outcome.ok) return outcome;
  const { key, retryAfter, isFirst } = outcome;
  if (refusalCache.size >= maxCachedRefusals) refusalCache.clear();
  refusalCache.set(key, { endsAt: now + retryAfter * 1000, cachedUntil: now + refusalCacheMs });
  return { ok: false, retryAfter, isFirst };
}

function uncachedKeysOf(uses: readonly LimitUse[]): string[] {
  const keys = uses.map((use) => keyedLimitOf(use).key);
  for (const key of keys) refusalCache.delete(key);
  return keys;
}

/** Refunds uses that turned out not to be failures. */
export function refundLimit(...uses: LimitUse[]): Promise<void> {
  return refundLimits(uncachedKeysOf(uses));
}

/** Starts limits over, also where they refuse already. */
export function clearLimit(...uses: LimitUse[]): Promise<void> {
  return deleteLimits(uncachedKeysOf(uses));
}
