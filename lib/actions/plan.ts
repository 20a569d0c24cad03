"use server";

import { redirect } from "next/navigation";
import { shownFeedSecret } from "../auth/shown-feed-secret";
import { defaultPathKey } from "../content/paths";
import { deleteCalendarFeed, saveCalendarFeed } from "../data/plan/calendar-feed";
import { paths } from "../paths";
import {
  feedSchema,
  ownHoursFormSchema,
  pauseFormSchema,
  planFormSchema,
  removePauseSchema,
  wayOutSchema,
} from "../validation/plan";
import { assertEnrolled } from "./enrolment";
import { defineAction, defineFormAction, learnerOnly } from "./form-action";
import { changePlan } from "./plan-changes";

export const savePlan = defineFormAction(learnerOnly, {
  schema: planFormSchema,
  listFields: ["restDays"],
  handler: async (fields, context) => {
    const result = await changePlan(context, ({ hours, pauses }) => ({
      ...fields,
      ...{ hours, pauses },
    }));
    if (result.outcome === "refused") return result.errors;
    // With the version that is stored, which the next submit replaces.
    if (result.outcome === "conflict") return { form: `conflict:${result.plan.version}` };
    return redirect(paths.plan(context.locale, { done: "saved" }));
  },
});

/** One of the ways out that the page offered; of an older plan it changes nothing. */
export const applyWayOut = defineAction(learnerOnly, {
  schema: wayOutSchema,
  handler: async ({ version, hoursPerWeek, targetOn }, context) => {
    const { outcome } = await changePlan(context, (plan) => ({
      ...plan,
      ...(hoursPerWeek !== undefined && { hoursPerWeek }),
      ...(targetOn !== undefined && { targetOn }),
      version,
    }));
    const isSaved = outcome === "saved" || outcome === "unchanged";
    return redirect(paths.plan(context.locale, { done: isSaved ? "saved" : "changed" }));
  },
});

/** A form that was sent twice adds one pause. */
export const addPause = defineFormAction(learnerOnly, {
  schema: pauseFormSchema,
  handler: async ({ pause: id, ...fields }, context) => {
    const result = await changePlan(context, (plan) => {
      const isKnown = plan.pauses.some((each) => each.id === id);
      return isKnown ? plan : { ...plan, pauses: [...plan.pauses, { id, ...fields }] };
    });
    if (result.outcome === "refused") return { from: Object.values(result.errors)[0] };
    return redirect(paths.plan(context.locale, { done: "pause" }));
  },
});

export const removePause = defineAction(learnerOnly, {
  schema: removePauseSchema,
  handler: async ({ pause }, context) => {
    await changePlan(context, (plan) => ({
      ...plan,
      pauses: plan.pauses.filter(({ id }) => id !== pause),
    }));
    return redirect(paths.plan(context.locale, { done: "pause-removed" }));
  },
});

export const saveOwnHours = defineFormAction(learnerOnly, {
  schema: ownHoursFormSchema,
  handler: async ({ item, hours }, context) => {
    await changePlan(context, (plan) => {
      const { [item]: _earlier, ...others } = plan.hours;
      return { ...plan, hours: hours === null ? others : { ...others, [item]: hours } };
    });
    return redirect(paths.plan(context.locale, { done: "hours" }));
  },
});

/** Makes the address of the feed, or another one in its place. */
export const makeFeed = defineAction(learnerOnly, {
  schema: feedSchema,
  handler: async (_input, { learner, session, locale, now }) => {
    const target = { userId: learner.id, pathKey: defaultPathKey, session };
    const secret = assertEnrolled({ learner }, await saveCalendarFeed(target, now));
    await shownFeedSecret.set(learner.id, [secret]);
    return redirect(`${paths.plan(locale, { done: "feed" })}#calendar`);
  },
});

export const acknowledgeFeed = defineAction(learnerOnly, {
  schema: feedSchema,
  handler: async (_input, { locale }) => {
    await shownFeedSecret.clear();
    return redirect(paths.plan(locale));
  },
});

export const revokeFeed = defineAction(learnerOnly, {
  schema: feedSchema,
  handler: async (_input, { learner, session, locale }) => {
    await deleteCalendarFeed({ userId: learner.id, pathKey: defaultPathKey, session });
    await shownFeedSecret.clear();
    return redirect(paths.plan(locale, { done: "feed-off" }));
  },
});
