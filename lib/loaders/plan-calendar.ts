import { createHash } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { currentRequestMetadata } from "../auth/current-request";
import { consumeLimit } from "../auth/rate-limit";
import { type CalendarEvent, calendarFile } from "../calendar-file";
import { emphasis } from "../content/choices";
import { defaultPathKey } from "../content/paths";
import { findFeedLearner } from "../data/plan/calendar-feed";
import type { Learner } from "../domain/learner";
import type { Locale } from "../domain/locale";
import { type PlanEvent, planEventsOf } from "../domain/plan-calendar";
import { planningOf } from "../domain/planning";
import { formatNumber, formatTitles } from "../format";
import { paths } from "../paths";
import { loadPlan } from "./plan";
import { loadProgress } from "./progress";
import { loadStudyTime } from "./study-time";

type Asked = {
  readonly locale: Locale;
  /** Of the addresses in it; null where it is not known. */
  readonly origin: string | null;
};

async function planEventsFor(learner: Learner): Promise<PlanEvent[]> {
  const [{ progress, states, today }, plan, studyTime] = await Promise.all([
    loadProgress(learner),
    loadPlan(learner),
    loadStudyTime(learner),
  ]);
  const { schedule } = planningOf({ progress, states, studyTime, plan, emphasis, today });
  return schedule.state === "ready" ? planEventsOf(schedule, plan, today) : [];
}

/** As iCalendar, in the language `locale`: titles of items and milestones, nothing that the learner wrote. */
export async function loadPlanCalendar(
  learner: Learner,
  { locale, origin }: Asked,
): Promise<string> {
  const t = await getTranslations({ locale, namespace: "plan.calendar" });
  const owner = createHash("sha256").update(learner.id).digest("hex").slice(0, 16);
  const events = (await planEventsFor(learner)).map((event): CalendarEvent => {
    const id = `${event.key}-${owner}@langkah`;
    const url = origin && `${origin}${paths.plan(locale)}`;
    if (event.kind === "milestone") {
      const step = event.step.title[locale];
      return { ...{ id, day: event.day, url }, title: t("milestone", { step }), description: "" };
    }
    const items = formatTitles(
      event.items.map(({ title }) => title[locale]),
      locale,
    );
    const count = Math.round(event.hours * 2) / 2;
    return {
      ...{ id, day: event.day, url },
      title: t("week", { count, hours: formatNumber(count, locale) }),
      description: t("items", { items }),
    };
  });
  return calendarFile({ name: t("name"), events, now: new Date() });
}

type FeedResult =
  | { readonly ok: true; readonly file: string }
  | {
      readonly ok: false;
      readonly reason: "not-found" | "too-many";
      /** In seconds. */
      readonly retryAfter?: number;
    };

/** The feed with this secret, in its learner's language. */
export async function loadFeed(
  secret: string | undefined,
  origin: string | null,
): Promise<FeedResult> {
  const learner = secret === undefined ? null : await findFeedLearner(secret, defaultPathKey);
  const { address } = await currentRequestMetadata();
  const use = learner
    ? (["feedReads", learner.id] as const)
    : (["feedGuessesFrom", address] as const);
  const limit = await consumeLimit(use);
  if (!limit.ok) return { ok: false, reason: "too-many", retryAfter: limit.retryAfter };
  if (!learner) return { ok: false, reason: "not-found" };
  return { ok: true, file: await loadPlanCalendar(learner, { locale: learner.locale, origin }) };
}
