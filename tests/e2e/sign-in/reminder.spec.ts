import { browserTimeZone } from "../../support/browser/browser-time-zone";
import { journeyLocales } from "../../support/browser/journey-locales";
import { test } from "../../support/browser/mail-fixtures";
import { describeReminderJourney } from "../../support/browser/reminder-journey";
import { earlyJobsOnMonday } from "../../support/jobs/early-jobs";

const { monday, env } = earlyJobsOnMonday(browserTimeZone);

test.use({ serverKey: "reminder", appEnv: env });

test.describe("with JavaScript", { tag: "@long-form" }, () => {
  describeReminderJourney(journeyLocales("en"), monday);
});
