import { describeAccessibility } from "../support/accessibility";
import { test } from "../support/test";

test.use({ world: "accessibility-id", expectedErrors: /404 \(Not Found\)/ });

describeAccessibility("id");
