import { describeMailJourneys } from "../support/mail-journeys";
import { test } from "../support/mail-test";

test.use({ serverKey: "mail-no-script", javaScriptEnabled: false });

describeMailJourneys();
