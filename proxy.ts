import createMiddleware from "next-intl/middleware";
import { routing } from "./lib/i18n/routing";

/** Sends an address without a language to the visitor's language. It guards nothing: pages do that where the data is. */
export default createMiddleware(routing);

export const config = { matcher: ["/((?!api/|_next/|.*\\.[a-z0-9]+$).*)"] };
