import { defineReadRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { addLogEntry } from "@/lib/actions/log-entry-changes";
import { logEntryResponse } from "@/lib/actions/log-entry-response";
import { loadLogData } from "@/lib/loaders/log";
import { logRequestLimit, newLogEntrySchema } from "@/lib/validation/log-entry";

export const GET = defineReadRoute(async ({ learner }) => ({ log: await loadLogData(learner) }));

export const POST = defineWriteRoute(
  learnerOnly,
  { schema: newLogEntrySchema, limit: logRequestLimit },
  async ({ id, content }, context) => logEntryResponse(await addLogEntry(context, id, content)),
);
