import { isAskedHere } from "../auth/email/asking-browser";
import { isMailOn } from "../auth/email/mail-links";
import { type Admission, admissionOf } from "../auth/registration";
import { findToken } from "../data/accounts/token";
import type { LinkState } from "../domain/link";
import type { TokenPurpose } from "../domain/token";
import { outcomeField, tokenOfAddress } from "../validation/link";

export type LinkQuery = { readonly token?: string; readonly outcome?: string };

/** What the page of a link is to show: what became of it, its button, or that it is no good. Uses nothing up. */
export async function loadLink(purpose: TokenPurpose, query: LinkQuery): Promise<LinkState> {
  const outcome = outcomeField.parse(query.outcome);
  if (outcome) return { kind: outcome };
  if (query.token === undefined) return isMailOn() ? { kind: "ask" } : { kind: "no-mail" };
  const token = tokenOfAddress.parse(query.token);
  const found = token ? await findToken(purpose, token, new Date()) : null;
  if (!token || !found) return { kind: "refused" };
  const kind = (await isAskedHere(purpose, found.data)) ? "press" : "elsewhere";
  return { kind, token, email: found.email };
}

/** Whether forms may offer something by mail. */
export const loadMailSetting = isMailOn;

/** Whether whoever opened the sign-up page may sign up, and what they were invited with. */
export async function loadAdmission(
  typed: string | undefined,
): Promise<{ admission: Admission; invite: string | undefined }> {
  const invite = tokenOfAddress.parse(typed);
  return { admission: await admissionOf(invite, new Date()), invite };
}
