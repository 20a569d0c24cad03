import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { type CountedLimit, consumeLimits, refundLimits } from "../data/accounts/rate-limit";
import { type RateLimitName, type RateLimitResult, rateLimits } from "../domain/rate-limit";
import { env } from "../env";
import { processSingleton } from "../process-singleton";

/** By which limit a turn is counted, and of whom or what: an e-mail, an address, a learner. */
export type LimitUse = readonly [limit: RateLimitName, of: string];

/** A household has a whole IPv6 network of 64 bits: its addresses count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address.replace("::ffff:", "");
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const zeros = Array<string>(8 - groups.length - rest.length).fill("0");
  return [...groups, ...zeros, ...rest].slice(0, 4).join(":");
}

function keyedLimitOf([name, of]: LimitUse): CountedLimit {
  const subject = name.endsWith("From") || name === "signUps" ? networkOf(of) : of;
  const key = createHmac("sha256", env.NEXTAUTH_SECRET)
    .update(`${name}\0${subject}`)
    .digest("base64url");
  return { key, ...rateLimits[name] };
}

/** What was refused lately, and until when, in ms: a flood is not worth asking the database for each time. */
const refusalCache = processSingleton(
  "refused turns",
  () => new Map<string, { readonly endsAt: number; readonly cachedUntil: number }>(),
);
const refusalCacheMs = 5_000;
const maxCachedRefusals = 10_000;

/** In how many seconds a turn can be taken that was refused a moment ago; null where it has to be tried. */
export function cachedRetryAfter(use: LimitUse): number | null {
  const now = Date.now();
  const cached = refusalCache.get(keyedLimitOf(use).key);
  if (!cached || cached.cachedUntil <= now) return null;
  return Math.max(1, Math.ceil((cached.endsAt - now) / 1000));
}

/** Takes a turn of each in this order, until one is not to be had; before anything costly is done. */
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

/** Gives turns back that were no failures. */
export function refundLimit(...uses: LimitUse[]): Promise<void> {
  const keys = uses.map((use) => keyedLimitOf(use).key);
  for (const key of keys) refusalCache.delete(key);
  return refundLimits(keys);
}
