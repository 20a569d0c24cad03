import { existsSync } from "node:fs";
import { join } from "node:path";
import { exitWithError, root, setUp } from "./setup/setup.mjs";

/**
 * Runs an operator's command, scripts/operate/NAME.ts, after setting up what is missing (on a fresh clone tsx too), and in
 * this process, so that a signal reaches it.
 */
process.chdir(root);
const name = process.argv[2] ?? "";
if (!existsSync(join("scripts", "operate", `${name}.ts`))) {
  exitWithError(`there is no command ${name}`);
}
setUp({ built: false });
const { register } = await import("tsx/esm/api");
register();
try {
  await import("./operate/run.ts");
} catch (error) {
  // A wrong environment already throws while the command's modules load.
  exitWithError(error instanceof Error ? error.message : String(error));
}
