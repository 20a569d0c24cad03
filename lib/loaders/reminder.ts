import { isUnsubscribeToken } from "../auth/email/unsubscribe-token";
import { unsubscribeSchema } from "../validation/reminder";

export type UnsubscribeQuery = {
  readonly user?: string;
  readonly token?: string;
  readonly outcome?: string;
};

export type UnsubscribeState =
  | { readonly kind: "done" | "refused" }
  | { readonly kind: "valid"; readonly user: string; readonly token: string };

/** Reads no row: whether an account exists or has reminders on is not said. */
export function loadUnsubscribe(query: UnsubscribeQuery): UnsubscribeState {
  if (query.outcome === "done") return { kind: "done" };
  const { data } = unsubscribeSchema.safeParse(query);
  if (!data || !isUnsubscribeToken(data.token, data.user)) return { kind: "refused" };
  return { kind: "valid", ...data };
}
