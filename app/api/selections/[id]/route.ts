import { defineWriteRoute, learnerOnly } from "@/lib/actions/api-route";
import { changeSelection } from "@/lib/actions/portfolio-changes";
import { selectionResponse } from "@/lib/actions/selection-response";
import { selectionRequestLimit, selectionSchema } from "@/lib/validation/selection";

type Route = { params: Promise<{ id: string }> };

export const PUT = defineWriteRoute(
  learnerOnly,
  { schema: selectionSchema, limit: selectionRequestLimit },
  async (write, context, { params }: Route) =>
    selectionResponse(await changeSelection(context, (await params).id, write)),
);
