import { test } from "../../support/browser/fixtures";
import { describeAccessibility } from "../../support/browser/page-checks/accessibility";

test.use({ expectedErrors: /404 \(Not Found\)/ });

describeAccessibility("en");
