import { errorResponse } from "@/lib/actions/api-error";
import { defineDeleteRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { changeLogEntry, removeLogEntry } from "@/lib/actions/log-entry-changes";
import { logEntryResponse } from "@/lib/actions/log-entry-response";
import { idFrom, versionQuerySchema } from "@/lib/validation/fields";
import { logChangeSchema, logRequestLimit } from "@/lib/validation/log-entry";

type Route = { params: Promise<{ id: string }> };

export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: logChangeSchema, limit: logRequestLimit },
  async (change, context, { params }: Route) => {
    const id = idFrom((await params).id);
    if (id === undefined) return errorResponse("not-found");
    return logEntryResponse(await changeLogEntry(context, id, change));
  },
);

export const DELETE = defineDeleteRoute(
  versionQuerySchema,
  async (removal, context, { params }: Route) => {
    const id = idFrom((await params).id);
    if (id === undefined) return errorResponse("not-found");
    return logEntryResponse(await removeLogEntry(context, id, removal));
  },
);
