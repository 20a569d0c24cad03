import { describeAccessibility } from "../support/accessibility";
import { test } from "../support/test";

test.use({ serverKey: "accessibility-id", expectedErrors: /404 \(Not Found\)/ });

describeAccessibility("id");
