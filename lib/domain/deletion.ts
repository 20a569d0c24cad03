import { possibleTimeOf } from "./clock";

/** In ms, from the request for deletion. */
export const deletionGracePeriod = 7 * 24 * 60 * 60 * 1000;

/** In ms. */
export const auditRetention = 180 * 24 * 60 * 60 * 1000;

/** Until then no deletion can be due: one that is was asked for while the clock was not set. */
export const firstPossibleDeletion = new Date(
  possibleTimeOf(new Date(0)).getTime() + deletionGracePeriod,
);
