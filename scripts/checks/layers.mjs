import { cruise } from "dependency-cruiser";
import extractDepcruiseConfig from "dependency-cruiser/config-utl/extract-depcruise-config";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";

const config = await extractDepcruiseConfig("./.dependency-cruiser.mjs");
const { output } = await cruise(
  ["app", "components", "lib", "instrumentation.ts", "proxy.ts"],
  { ...config.options, ruleSet: config, validate: true },
  undefined,
  { tsConfig: extractTSConfig("tsconfig.json") },
);
const { violations, totalCruised } = output.summary;
for (const { from, to, rule } of violations) console.error(`${rule.name}: ${from} -> ${to}`);
if (totalCruised === 0) console.error("No module was read: the check itself is broken.");
console.log(`${totalCruised} modules, ${violations.length} violations of the layers`);
process.exit(violations.length > 0 || totalCruised === 0 ? 1 : 0);
