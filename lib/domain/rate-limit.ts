/** At most `points` uses within `seconds` of the first. */
type RateLimit = { readonly points: number; readonly seconds: number };

/** `retryAfter` in seconds. */
export type RateLimitResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly retryAfter: number;
      /** True for the first refusal within the window. */
      readonly isFirst: boolean;
    };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * OWASP ASVS 5.0.0, 6.3.1: limits per account and per address, so that neither one target nor one source allows more.
 */
export const rateLimits = {
  guesses: { points: 10, seconds: 15 * minute },
  /** Against slow guessing. */
  guessesADay: { points: 100, seconds: day },
  /** From all known devices of a learner: more than one of them uses up. */
  guessesOnDevicesADay: { points: 300, seconds: day },
  guessesFrom: { points: 50, seconds: 15 * minute },
  /** The sign-in page requests a challenge whenever it is opened, and each is a row. */
  challengesFrom: { points: 300, seconds: 15 * minute },
  /** Per address, which a whole class may share. */
  signUps: { points: 300, seconds: hour },
  /** To an address that another person may have typed. */
  mails: { points: 4, seconds: hour },
  mailsFrom: { points: 20, seconds: hour },
  /** Security e-mails to one learner. */
  notices: { points: 20, seconds: hour },
  /** A one-time code that was named as one of a later time is used up, or a guesser could send it again then. */
  namedCodes: { points: 1, seconds: 15 * minute },
  /** Wrong addresses of calendar feeds. */
  feedGuessesFrom: { points: 60, seconds: 15 * minute },
  /** A calendar asks a few times a day, from any number of devices. */
  feedReads: { points: 60, seconds: 15 * minute },
  /** Expensive requests of one learner. */
  heavyWork: { points: 20, seconds: 10 * minute },
} as const satisfies Record<string, RateLimit>;
export type RateLimitName = keyof typeof rateLimits;
