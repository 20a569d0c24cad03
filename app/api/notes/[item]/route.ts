import { errorResponse } from "@/lib/actions/api-error";
import { defineReadRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { changeNote } from "@/lib/actions/note-changes";
import { loadNote, noteDataOf } from "@/lib/loaders/note";
import { isItem, noteRequestLimit, noteSchema } from "@/lib/validation/note";

type Route = { params: Promise<{ item: string }> };

export const GET = defineReadRoute(async ({ learner }, _request, { params }: Route) => {
  const { item } = await params;
  return isItem(item) ? noteDataOf(await loadNote(learner, item)) : errorResponse("not-found");
});

export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: noteSchema, limit: noteRequestLimit },
  async (write, context, { params }: Route) => {
    const { item } = await params;
    if (!isItem(item)) return errorResponse("not-found");
    const { outcome, note } = await changeNote(context, item, write);
    const current = noteDataOf(note);
    return outcome === "conflict" || outcome === "full"
      ? errorResponse(outcome, { current })
      : current;
  },
);
