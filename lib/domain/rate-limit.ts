/** At most `points` turns within `seconds` of the first. */
type RateLimit = { readonly points: number; readonly seconds: number };

/** Whether all turns could be taken, and otherwise in how many seconds the next can. */
export type RateLimitResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly retryAfter: number;
      /** Whether nobody was refused before within this time. */
      readonly isFirst: boolean;
    };

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** The limits (OWASP ASVS 5.0.0, 6.3.1): per account and per address, so that neither one target nor one source goes on. */
export const rateLimits = {
  /** Failed guesses of one account's password or code. */
  guesses: { points: 10, seconds: 15 * minute },
  /** And in the long run, where somebody has patience. */
  guessesADay: { points: 100, seconds: day },
  /** Failed guesses from one address, whoever is meant. */
  guessesFrom: { points: 50, seconds: 15 * minute },
  /** Challenges for passkeys: the sign-in page asks for one whenever it is opened, and each is a row. */
  challengesFrom: { points: 300, seconds: 15 * minute },
  /** From one address: a whole class may sit behind it. */
  signUps: { points: 300, seconds: hour },
  /** Mails to one address that somebody else may have typed. */
  mails: { points: 4, seconds: hour },
  mailsFrom: { points: 20, seconds: hour },
  /** Mails to a learner about what opens their account. */
  notices: { points: 20, seconds: hour },
  /** Whatever else one learner does that costs the server something. */
  heavyWork: { points: 20, seconds: 10 * minute },
} as const satisfies Record<string, RateLimit>;
export type RateLimitName = keyof typeof rateLimits;
