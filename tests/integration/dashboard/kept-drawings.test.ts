import { createTranslator } from "next-intl";
import { beforeEach, expect, it, vi } from "vitest";
import { DashboardPanels } from "@/components/dashboard/dashboard-panels";
import { messages } from "@/lib/i18n/messages";
import { loadDashboard } from "@/lib/loaders/dashboard";
import { applyChanges, change } from "../../support/database/changes";
import { newSignedInLearner } from "../../support/requests/evidence-requests";
import { testRequest } from "../../support/requests/request-mock";
import { contextOf } from "../../support/unit/dashboard-learners";

const locale = "en";

const translator = <Namespace extends "common" | "history">(namespace: Namespace) =>
  createTranslator({ locale, messages: messages[locale], namespace });

type Props = Parameters<typeof DashboardPanels>[0];

const brokenTranslator = Object.assign(() => {
  throw new Error("no text");
}, translator("history"));

async function drawPanels(history: Props["history"]): Promise<string> {
  const dashboard = await loadDashboard(locale);
  const context = contextOf(dashboard, locale);
  const common = translator("common");
  const page = await DashboardPanels({ context, dashboard, common, history, isNew: false });
  return page.props.markup;
}

beforeEach(() => {
  testRequest.setPeerAddress("203.0.113.9");
});

it("a drawing of the dashboard's panels is kept, but for one that failed", async () => {
  const learner = await newSignedInLearner();
  await applyChanges(learner, [change("git", "done")], new Date());
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const notice = messages[locale].dashboard.panelFailed;
  expect(await drawPanels(brokenTranslator)).toContain(notice);
  const whole = await drawPanels(translator("history"));
  expect(whole).not.toContain(notice);
  expect(await drawPanels(brokenTranslator)).toBe(whole);
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});
