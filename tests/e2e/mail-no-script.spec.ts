import { describeMailJourneys } from "../support/mail-journeys";
import { test } from "../support/mail-test";

test.use({ world: "mail-no-script", javaScriptEnabled: false });

describeMailJourneys();
