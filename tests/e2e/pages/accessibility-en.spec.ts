import { describeAccessibility } from "../../support/browser/accessibility";
import { test } from "../../support/browser/fixtures";

test.use({ expectedErrors: /404 \(Not Found\)/ });

describeAccessibility("en");
