import createMiddleware from "next-intl/middleware";
import { routing } from "../../../lib/i18n/routing";

/** The app's own choice of a language, so that both sides pay for it alike; its headers are a cost of the app. */
export default createMiddleware(routing);

export const config = { matcher: ["/((?!api|_next|.*\\..*).*)"] };
