import type { Locale } from "../domain/locale";
import enError from "./messages/en/error.json";
import enFailure from "./messages/en/failure.json";
import idError from "./messages/id/error.json";
import idFailure from "./messages/id/failure.json";

/** Separate from `messages`: the server's own error page needs no others. */
export const failureMessages = {
  id: { ...idFailure, page: idError },
  en: { ...enFailure, page: enError },
} as const satisfies Record<Locale, object>;
