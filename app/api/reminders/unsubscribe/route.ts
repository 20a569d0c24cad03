import { openUnsubscribePage, unsubscribeByMailProgram } from "@/lib/actions/unsubscribe-route";

export const GET = (request: Request): Promise<Response> => openUnsubscribePage(request, null);

export const POST = (request: Request): Promise<Response> =>
  unsubscribeByMailProgram(request, null);
