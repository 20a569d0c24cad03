import { test } from "../../support/browser/mail-fixtures";
import { describeMailJourneys } from "../../support/browser/mail-journeys";

test.use({ serverKey: "mail-no-script", javaScriptEnabled: false });

describeMailJourneys();
