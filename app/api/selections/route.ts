import { defineReadRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { addSelection } from "@/lib/actions/selection-changes";
import { selectionResponse } from "@/lib/actions/selection-response";
import { loadSelections } from "@/lib/loaders/profile";
import { newSelectionSchema, selectionRequestLimit } from "@/lib/validation/selection";

export const GET = defineReadRoute(async ({ learner }) => ({
  selections: await loadSelections(learner),
}));

export const POST = defineWriteRoute(
  learnerOnly,
  { schema: newSelectionSchema, limit: selectionRequestLimit },
  async (selection, context) => selectionResponse(await addSelection(context, selection)),
);
