"use server";

import { defaultPathKey, pathOf } from "../content/paths";
import { saveMarks, saveResourceFilters } from "../data/items/item-marks";
import {
  type ItemMarks,
  type MarkRefusal,
  withLink,
  withMark,
  withoutLink,
  withStatement,
} from "../domain/item-marks";
import {
  linkSchema,
  removeLinkSchema,
  resourceFiltersSchema,
  resourceMarkSchema,
  statementSchema,
} from "../validation/item-marks";
import type { Context } from "./context";
import { assertEnrolled } from "./enrolment";
import { defineAction, defineFormAction, learnerOnly, nextOf, redirectBack } from "./form-action";

async function changeMarks(
  { learner, session }: Context,
  item: string,
  change: (marks: ItemMarks) => ItemMarks | MarkRefusal,
): Promise<"saved" | MarkRefusal> {
  const target = { userId: learner.id, pathKey: defaultPathKey, item, session };
  const marks = assertEnrolled({ learner }, await saveMarks(target, change));
  return typeof marks === "object" ? "saved" : marks;
}

export const markResource = defineAction(learnerOnly, {
  schema: resourceMarkSchema,
  handler: async ({ item, url, mark }, context) => {
    const resources = pathOf(defaultPathKey).resources[item] ?? [];
    const resource = await changeMarks(context, item, (marks) =>
      withMark(marks, url, mark, resources),
    );
    return redirectBack(nextOf(context.form), { resource });
  },
});

export const addLink = defineFormAction(learnerOnly, {
  schema: linkSchema,
  handler: async ({ item, ...link }, context) => {
    const result = await changeMarks(context, item, (marks) => withLink(marks, link));
    if (result !== "saved") return { url: result };
    return redirectBack(nextOf(context.form), { resource: result });
  },
});

export const removeLink = defineAction(learnerOnly, {
  schema: removeLinkSchema,
  handler: async ({ item, url }, context) => {
    const resource = await changeMarks(context, item, (marks) => withoutLink(marks, url));
    return redirectBack(nextOf(context.form), { resource });
  },
});

export const tickStatement = defineAction(learnerOnly, {
  schema: statementSchema,
  handler: async ({ item, statement: { position, isTicked } }, context) => {
    await changeMarks(context, item, (marks) => withStatement(marks, position, isTicked));
    return redirectBack(nextOf(context.form), {});
  },
});

export const setResourceFilters = defineAction(learnerOnly, {
  schema: resourceFiltersSchema,
  handler: async ({ free, indonesian }, { learner, session, form }) => {
    const filters = { freeOnly: free, indonesianOnly: indonesian };
    await saveResourceFilters(learner.id, filters, session);
    return redirectBack(nextOf(form), { filters: "saved" });
  },
});
