import createMiddleware from "next-intl/middleware";
import { routing } from "../../../lib/i18n/routing";

/** The app's own proxy, so that both sides pay for it alike. */
export default createMiddleware(routing);

export const config = { matcher: ["/((?!api|_next|.*\\..*).*)"] };
