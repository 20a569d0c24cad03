import { journeyLocales } from "../../support/browser/journey-locales";
import { test } from "../../support/browser/mail-fixtures";
import { describeMailJourneys } from "../../support/browser/mail-journeys";

test.describe("with JavaScript", { tag: "@long-form" }, () => {
  describeMailJourneys(journeyLocales("en"));
});
