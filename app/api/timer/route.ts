import {
  defineDeleteRoute,
  defineReadRoute,
  defineWriteRoute,
  learnerOnly,
} from "@/lib/actions/api-route";
import { startTimer, stopTimer } from "@/lib/actions/timer-changes";
import { startResponse, stopResponse } from "@/lib/actions/timer-response";
import { loadTimerData } from "@/lib/loaders/timer";
import { versionQuerySchema } from "@/lib/validation/fields";
import { timerRequestLimit, timerStartSchema } from "@/lib/validation/timer";

export const GET = defineReadRoute(({ learner }) => loadTimerData(learner));

export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: timerStartSchema, limit: timerRequestLimit },
  async (start, context) => startResponse(await startTimer(context, start)),
);

export const DELETE = defineDeleteRoute(versionQuerySchema, async (stop, context) =>
  stopResponse(context, await stopTimer(context, stop)),
);
