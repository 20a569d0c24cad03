import { isUnsubscribeToken } from "../auth/email/unsubscribe-token";
import { deleteReminder } from "../data/reminders/reminder";
import { paths } from "../paths";
import { unsubscribeQuerySchema } from "../validation/reminder";
import { errorResponse } from "./api-error";
import { toRouteHandler } from "./api-route";
import { redirectResponse } from "./redirect-response";

const queryOf = ({ url }: Request) =>
  unsubscribeQuerySchema.safeParse(Object.fromEntries(new URL(url).searchParams)).data;

/**
 * The one write without the guard and a session: mail programs send it (RFC 8058, 3.2), from anywhere and without
 * cookies. The token is the permission, and all that it can do is to switch off one learner's reminders.
 */
export const unsubscribeByMailProgram = toRouteHandler(async (request) => {
  const query = queryOf(request);
  if (!query || !isUnsubscribeToken(query.token, query.user)) return errorResponse("not-found");
  await deleteReminder(query.user);
  return { reminder: "off" };
});

/** Leads to the page with the button: programs that check mails open links, which must not unsubscribe. */
export const openUnsubscribePage = toRouteHandler(async (request) => {
  const query = queryOf(request);
  if (!query) return errorResponse("not-found");
  const { locale, user, token } = query;
  return redirectResponse(paths.unsubscribe(locale, { user, token }));
});
