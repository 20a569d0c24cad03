import type { Locale } from "../domain/locale";
import en from "./messages/en/error.json";
import id from "./messages/id/error.json";

/** The words of the error page on their own, because a browser loads them with every page. */
export const errorMessages = { id, en } as const satisfies Record<Locale, object>;
