import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { exitWithError, root, setUp } from "./setup/setup.mjs";

/**
 * Runs an operator's command, scripts/operate/NAME.ts: sets up what is missing first, on a fresh clone the very tool that
 * runs TypeScript, and then in this very process, so that a signal sent to it reaches the work.
 */
process.chdir(root);
const [name = "", ...args] = process.argv.slice(2);
const script = join(root, "scripts", "operate", `${name}.ts`);
if (!existsSync(script)) exitWithError(`there is no command ${name}`);
setUp({ built: false });
process.argv = [process.execPath, script, ...args];
const { register } = await import("tsx/esm/api");
register();
try {
  await import(pathToFileURL(script).href);
} catch (error) {
  // A wrong environment already throws while the command's modules load.
  exitWithError(error instanceof Error ? error.message : String(error));
}
