import { existsSync } from "node:fs";
import { join } from "node:path";
import { exitWithError, root } from "./setup/command.mjs";
import { setUp } from "./setup/setup.mjs";

/** Runs scripts/operate/NAME.ts after set-up, in this process, so that signals reach the command. */
process.chdir(root);
const name = process.argv[2] ?? "";
if (!existsSync(join("scripts", "operate", `${name}.ts`))) {
  exitWithError(`there is no command ${name}`);
}
await setUp({ built: false });
const { register } = await import("tsx/esm/api");
register();
try {
  await import("./operate/run.ts");
} catch (error) {
  // An invalid environment throws while the command's modules load.
  exitWithError(error instanceof Error ? error.message : String(error));
}
