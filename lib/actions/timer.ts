"use server";

import { redirect } from "next/navigation";
import type { StoppedTimer } from "../domain/timer-decision";
import { paths, withQuery } from "../paths";
import { endTimerSchema, startTimerSchema } from "../validation/timer";
import type { FormContext } from "./context";
import { defineAction, learnerOnly, nextOf } from "./form-action";
import { discardTimer as discard, startTimer as start, stopTimer as stop } from "./timer-changes";

/** Back to the page of the form, at its timer, which says what came of it. */
function redirectWith(done: string, { locale, form }: FormContext): never {
  const page = nextOf(form) ?? paths.log(locale);
  return redirect(`${withQuery(page, { time: done })}#timer`);
}

/** To the entry of a session whose minutes are a guess, where they can be changed. */
function redirectToEntry({ timer, length }: StoppedTimer, { locale }: FormContext): never {
  return redirect(paths.logEntry(locale, timer.entryId, { done: `stopped-${length}` }));
}

/** Logs the session that the page showed as running first, where there is one. */
export const startTimer = defineAction(learnerOnly, {
  schema: startTimerSchema,
  handler: async ({ item, running }, context) => {
    const stopped = running === undefined ? null : await stop(context, { version: running });
    if (stopped?.outcome === "full") return redirectWith("full", context);
    const { outcome } = await start(context, { item });
    if (outcome === "conflict") return redirectWith("running", context);
    if (stopped?.outcome !== "stopped") return redirectWith("started", context);
    // A minute too much is no reason to lead away from what was begun.
    const isFine = stopped.length === "usual" || stopped.length === "short";
    return isFine ? redirectWith("switched", context) : redirectToEntry(stopped, context);
  },
});

const noticeOf = { full: "full", conflict: "running", unchanged: "not-running" } as const;

export const stopTimer = defineAction(learnerOnly, {
  schema: endTimerSchema,
  handler: async ({ version }, context) => {
    const result = await stop(context, { version });
    if (result.outcome !== "stopped") return redirectWith(noticeOf[result.outcome], context);
    if (result.length === "usual") return redirectWith("stopped", context);
    return redirectToEntry(result, context);
  },
});

/** Ends a session without logging it. */
export const discardTimer = defineAction(learnerOnly, {
  schema: endTimerSchema,
  handler: async (shown, context) => {
    const { outcome } = await discard(context, shown);
    return redirectWith(outcome === "saved" ? "discarded" : noticeOf[outcome], context);
  },
});
