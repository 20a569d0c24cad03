import type { Locale } from "../domain/locale";
import en from "./messages/en/error.json";
import id from "./messages/id/error.json";

/** Separate from `messages`, because the browser loads the error page's texts with every page. */
export const errorMessages = { id, en } as const satisfies Record<Locale, object>;
