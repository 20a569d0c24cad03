import { defineDeleteRoute, defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { changeSelection, removeSelection } from "@/lib/actions/selection-changes";
import { selectionResponse } from "@/lib/actions/selection-response";
import { versionQuerySchema } from "@/lib/validation/fields";
import { selectionRequestLimit, selectionSchema } from "@/lib/validation/selection";

type Route = { params: Promise<{ id: string }> };

export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: selectionSchema, limit: selectionRequestLimit },
  async (write, context, { params }: Route) =>
    selectionResponse(await changeSelection(context, (await params).id, write)),
);

export const DELETE = defineDeleteRoute(
  versionQuerySchema,
  async (removal, context, { params }: Route) => {
    const { id } = await params;
    const result = await removeSelection(context, id, removal);
    return result.outcome === "saved"
      ? { id, version: result.selection.version + 1 }
      : selectionResponse(result);
  },
);
