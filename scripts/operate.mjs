import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { exitWithError, root, setUp } from "./setup/setup.mjs";

/** Runs scripts/operate/NAME.ts after set-up, in this process, so that signals reach the command. */
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
  // An invalid environment throws while the command's modules load.
  exitWithError(error instanceof Error ? error.message : String(error));
}
