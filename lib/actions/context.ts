import type { Locale } from "../domain/locale";
import type { ActiveSession } from "../domain/session";

/** What a handler gets besides its input: the session and learner that ask, unless anyone may, and when. */
export type Context<Requester = ActiveSession> = Requester & { readonly now: Date };

export type FormContext<Requester = ActiveSession> = Context<Requester> & {
  readonly locale: Locale;
  readonly form: FormData;
};

/** The session must be active, where one asks. */
export type LearnerContext = Context<Pick<ActiveSession, "learner"> & Partial<ActiveSession>>;
