import { clockTolerance, isBeforeKnownTime } from "./clock";

const day = 24 * 60 * 60 * 1000;

/** While an instance checks links. */
export const linkCheckLease = "link-check";

/** In ms, between two requests to one address, and between the failures that make a check lapse. */
const linkCheckInterval = 7 * day;

/** In ms, the most that an address adds to its interval, so that those added together part. */
const maxDelay = day;

/** How an address that shows what a learner can do last answered. */
export type LinkCheck = {
  readonly url: string;
  /** The last answer of 2xx. */
  readonly checkedAt: Date | null;
  /** The first failure since; null where the last answer was 2xx. */
  readonly failedAt: Date | null;
  /** Since when it has failed for so long that it counts as unchecked again. */
  readonly lapsedAt: Date | null;
};

export type LinkAnswer = "ok" | "failed";

export function isChecked({ checkedAt, lapsedAt }: LinkCheck): boolean {
  return checkedAt !== null && lapsedAt === null;
}

/** A time from the future is of a clock that was ahead: it was now at the latest. */
function notAfter(now: Date, at: Date | null): Date | null {
  return at !== null && at > now ? now : at;
}

/** A failure by a clock that was not set tells nothing about how long ago it was. */
function firstFailureOf({ failedAt }: LinkCheck, now: Date): Date {
  if (failedAt === null || isBeforeKnownTime(failedAt)) return now;
  return notAfter(now, failedAt) ?? now;
}

export function linkCheckAfter(check: LinkCheck, answer: LinkAnswer, now: Date): LinkCheck {
  const { url } = check;
  if (answer === "ok") return { url, checkedAt: now, failedAt: null, lapsedAt: null };
  const failedAt = firstFailureOf(check, now);
  const hasLapsed = now.getTime() - failedAt.getTime() >= linkCheckInterval;
  return {
    url,
    checkedAt: notAfter(now, check.checkedAt),
    failedAt,
    lapsedAt: notAfter(now, check.lapsedAt) ?? (hasLapsed ? now : null),
  };
}

/** The same for the same address, from 0 up to 1. */
function fractionOf(url: string): number {
  let hash = 2166136261;
  for (const unit of new TextEncoder().encode(url)) hash = Math.imul(hash ^ unit, 16777619);
  // The last characters alone hardly change the upper bits.
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

export function nextLinkCheckAt(url: string, now: Date): Date {
  const delay = Math.floor(fractionOf(url) * maxDelay);
  return new Date(now.getTime() + linkCheckInterval + delay);
}

/** Links are due up to `now`, and from `beyond` on, which is further than can be planned now. */
export type DueTimes = { readonly now: Date; readonly beyond: Date };

/** A clock was ahead where a link is planned too far. Null by a clock that is not set, by which all would be due. */
export function dueTimesOf(now: Date): DueTimes | null {
  if (isBeforeKnownTime(now)) return null;
  const furthest = linkCheckInterval + maxDelay + clockTolerance;
  return { now, beyond: new Date(now.getTime() + furthest) };
}

/** In ms, until a check that ended without an answer, with its process, is made again. */
export const linkRetryTime = 60 * 60 * 1000;

/** How many addresses of a learner may wait for their first answer, so that others need not wait for all of them. */
const waitingLinkLimit = 50;

/** In bytes; a longer address fits in no index of PostgreSQL. */
const longestAddress = 2000;

/** Which of a learner's addresses to add: those that fit, as far as there is room. */
export function linksToAdd(missing: readonly string[], waiting: number): string[] {
  const fitting = missing.filter((url) => new TextEncoder().encode(url).length <= longestAddress);
  return fitting.slice(0, Math.max(0, waitingLinkLimit - waiting));
}
