import type { Locale } from "../domain/locale";
import en from "./document/en.json";
import id from "./document/id.json";

/** Not compiled as messages are, because the portfolio formats interpolate the labels themselves. */
export const portfolioLabels = { id, en } as const satisfies Record<Locale, object>;
