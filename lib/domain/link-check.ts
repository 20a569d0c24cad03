import { clockTolerance, isBeforeKnownTime } from "./clock";

const day = 24 * 60 * 60 * 1000;

/** In ms, between two requests to one address, and between the failures that make a check lapse. */
export const linkCheckInterval = 7 * day;

/** In ms, the most that an address adds to its interval, so that those added together part. */
export const maxLinkCheckDelay = day;

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
  return (hash >>> 0) / 2 ** 32;
}

export function nextLinkCheckAt(url: string, now: Date): Date {
  const delay = Math.floor(fractionOf(url) * maxLinkCheckDelay);
  return new Date(now.getTime() + linkCheckInterval + delay);
}

/**
 * Links are due up to `now`, and again `beyond` what can be planned now: a clock was ahead then. Null by a clock that is
 * not set, by which all would be due.
 */
export function dueLinkChecks(now: Date): { readonly now: Date; readonly beyond: Date } | null {
  if (isBeforeKnownTime(now)) return null;
  const furthest = linkCheckInterval + maxLinkCheckDelay + clockTolerance;
  return { now, beyond: new Date(now.getTime() + furthest) };
}
