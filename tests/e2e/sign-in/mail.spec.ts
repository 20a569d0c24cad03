import { journeyLocales } from "../../support/browser/journey-locales";
import { describeMailJourneys } from "../../support/browser/mail-journeys";

describeMailJourneys(journeyLocales("en"), { tag: "@long-form" });
