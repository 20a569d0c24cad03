import fc from "fast-check";
import { createTranslator, NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { hoursText as dashboardHoursText } from "@/components/dashboard/charts/chart-context";
import { HoursBar } from "@/components/plan/hours-bar";
import { PlanHeader } from "@/components/plan/plan-header";
import { PlanPath } from "@/components/plan/plan-path";
import { PlanTimeline } from "@/components/plan/plan-timeline";
import { PlanWeeks } from "@/components/plan/plan-weeks";
import { verdictOf } from "@/components/plan/verdict";
import { WaysOut } from "@/components/plan/ways-out";
import { emphasis } from "@/lib/content/choices";
import { preferences } from "@/lib/content/preferences";
import { progressOf } from "@/lib/domain/completion";
import { forecastOf } from "@/lib/domain/forecast";
import type { Learner } from "@/lib/domain/learner";
import { type Locale, locales } from "@/lib/domain/locale";
import { defaultPlanOf, type Plan } from "@/lib/domain/plan";
import { planOverviewOf } from "@/lib/domain/planning";
import type { States } from "@/lib/domain/progress";
import type { StudyTime } from "@/lib/domain/study-time";
import { messages } from "@/lib/i18n/messages";
import {
  allDone,
  anyPlan,
  anyStates,
  anyStudyTime,
  path,
  timeZone,
  today,
} from "../../support/unit/plan-arbitraries";

const learner: Learner = {
  id: "siti",
  email: "siti@contoh.id",
  name: "Siti",
  locale: "id",
  timeZone,
  createdAt: new Date("2026-06-01T05:00:00Z"),
  deletesAt: null,
};

function contextOf(
  locale: Locale,
  {
    states,
    plan,
    studyTime = [],
    on,
  }: { states: States; plan: Plan; studyTime?: StudyTime[]; on?: string },
) {
  const progress = progressOf(path, states);
  const input = { progress, states, studyTime, plan, emphasis };
  const view = {
    ...{ learner, states, progress, next: [], today, now: new Date(`${today}T05:00:00Z`) },
    ...{ past: null, on, plan, preferences, emphasised: [], pathSteps: path.steps },
    ...planOverviewOf({ ...input, today }),
    forecast: forecastOf(input, { today, timeZone }),
    feed: { createdAt: null, address: null },
  };
  const t = createTranslator({ locale, messages: messages[locale], namespace: "plan" });
  return { view, t, locale };
}

const apply = async () => undefined;

function textsOf(locale: Locale, context: ReturnType<typeof contextOf>): string {
  const markup = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages[locale]} timeZone="UTC">
      <PlanHeader context={context} />
      <HoursBar context={context} />
      <PlanWeeks context={context} hasAll />
      <PlanTimeline context={context} />
      <PlanPath context={context} />
      <WaysOut context={context} apply={apply} />
    </NextIntlClientProvider>,
  );
  return markup.replace(/<script>.*?<\/script>/g, "").replace(/<[^>]*>/g, " ");
}

const verdictFor = (plan: Partial<Plan>, states: States = new Map()) =>
  verdictOf(contextOf("id", { states, plan: { ...defaultPlanOf(today), version: 1, ...plan } }));

describe("the verdict of a plan", () => {
  it.each([
    ["Belum ada rencana.", false, { version: 0 }],
    ["Rencanamu selesai sekitar ", false, {}],
    ["Rencanamu muat sampai 1 Januari 2030.", false, { targetOn: "2030-01-01" }],
    ["Belum muat sampai 31 Januari 2027.", true, { targetOn: "2027-01-31" }],
    ["Target 24 November 2026 sudah lewat.", true, { targetOn: "2026-11-24" }],
    ["Belum muat dalam sepuluh tahun.", true, { hoursPerWeek: 0 }],
  ])("is its heading: %s", (heading, isTight, plan) => {
    const verdict = verdictFor(plan);
    expect(verdict.heading.startsWith(heading)).toBe(true);
    expect(verdict.isTight).toBe(isTight);
  });

  it("says so where nothing is left", () => {
    expect(verdictFor({}, allDone("2026-10-01")).heading).toBe(messages.id.plan.verdict.done);
    const plan = defaultPlanOf(today);
    const text = textsOf("id", contextOf("id", { states: allDone("2026-10-01"), plan }));
    expect(text).toContain(messages.id.plan.weeks.done);
  });

  it("does not blame for a target that has passed", () => {
    expect(verdictFor({ targetOn: "2026-11-24" }).lead).toBe(messages.id.plan.lead.passed);
  });
});

describe.each(locales)("the page of any plan (%s)", (locale) => {
  it("never says NaN, undefined or infinity, and agrees with itself", () => {
    fc.assert(
      fc.property(anyStates, anyPlan, anyStudyTime, (states, plan, studyTime) => {
        const context = contextOf(locale, { states, plan: { ...plan, version: 1 }, studyTime });
        const text = textsOf(locale, context);
        expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞|MISSING|plan\./);
        const { fit } = context.view;
        expect(text.includes(messages[locale].plan.ways.keep)).toBe(fit.state === "does-not-fit");
        expect(verdictOf(context).isTight).toBe(fit.state === "does-not-fit");
      }),
      { numRuns: 40 },
    );
  });
});

it.each(locales)(
  "the plan of a past day names that day, where today's says today (%s)",
  (locale) => {
    const learnerPlan = { states: new Map(), plan: defaultPlanOf(today) };
    const now = contextOf(locale, learnerPlan);
    const past = contextOf(locale, { ...learnerPlan, on: today });
    const { steps, weeks } = messages[locale].plan;
    const texts = [now, past].map((context) => textsOf(locale, context));
    const countOf = (word: string) => texts.map((text) => text.split(word).length - 1);
    expect(countOf(steps.today)).toEqual([2, 0]);
    expect(countOf(weeks.this)).toEqual([1, 0]);
    // The table of the steps has it too, of today as well.
    expect(countOf("25 Nov 2026")).toEqual([1, 4]);
  },
);

it.each(locales)("the hours of this week are rounded as on the dashboard (%s)", (locale) => {
  const studyTime = [{ on: today, minutes: 105, item: null }];
  const plan = { ...defaultPlanOf(today), startsOn: "2026-11-23", hoursPerWeek: 4.3 };
  const context = contextOf(locale, { states: new Map(), plan, studyTime });
  const [logged, planned] = [105, 258].map((minutes) => dashboardHoursText(minutes, { locale }));
  const { hoursOf } = messages[locale].plan.weeks;
  expect([logged, planned].join()).toBe({ id: "1,8,4,3", en: "1.8,4.3" }[locale]);
  expect(textsOf(locale, context)).toContain(
    hoursOf.replace("{done}", logged ?? "").replace("{hours}", planned ?? ""),
  );
});

it("the path of a phone begins with the steps that are complete", () => {
  const plan = { ...defaultPlanOf(today), version: 1 };
  const context = contextOf("en", { states: allDone("2026-10-01"), plan });
  const markup = renderToStaticMarkup(<PlanPath context={context} />);
  const texts = [...markup.matchAll(/<p [^>]*>([^<]*)/g)].map(([, text]) => text);
  const steps = path.steps.map(({ title }) => title.en);
  expect(texts.filter((_, index) => index % 2 === 0)).toEqual([...steps, "today"]);
});
