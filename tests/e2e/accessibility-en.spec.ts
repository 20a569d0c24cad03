import { describeAccessibility } from "../support/accessibility";
import { test } from "../support/test";

test.use({ serverKey: "accessibility-en", expectedErrors: /404 \(Not Found\)/ });

describeAccessibility("en");
