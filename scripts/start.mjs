import { createServer } from "node:net";
import { resolve } from "node:path";
import { exitWithError, logLine, root } from "./setup/command.mjs";
import { permissionWarning } from "./setup/file-permissions.mjs";
import { limitMemory } from "./setup/heap.mjs";
import { serve } from "./setup/serve.mjs";
import { loadSettings, prepare } from "./setup/setup.mjs";

process.chdir(root);
loadSettings();
const port = process.env.PORT || "3000";
await assertPortFree();
process.env.LANGKAH_BUILD = await prepare({ built: true });
assertDatabasePrivate();
process.env.NODE_ENV = "production";
logLine(limitMemory());
logLine(`starting on http://localhost:${port}`);
// Next runs in this process, so that signals reach the server and no child process is left behind.
await serve(Number(port), process.env.LANGKAH_BUILD, exitWithPortError);

function assertPortFree() {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    exitWithError(`PORT must be a number from 1 to 65535, not "${port}"`);
  }
  return new Promise((free) => {
    const probe = createServer();
    probe.once("error", exitWithPortError);
    probe.listen(Number(port), () => probe.close(free));
  });
}

/** Another start may also have taken it while this one was building. */
function exitWithPortError(error) {
  exitWithError(
    error.code === "EADDRINUSE"
      ? `port ${port} is in use: stop the program that uses it, or choose another port with PORT=3001 npm start`
      : `port ${port} cannot be used: ${error.message}`,
  );
}

/** The database holds e-mails and password hashes. */
function assertDatabasePrivate() {
  const url = process.env.DATABASE_URL || "file:./data/langkah.db";
  if (!url.startsWith("file:")) return;
  const warning = permissionWarning("the database", resolve(root, url.slice("file:".length)));
  if (warning) exitWithError(warning);
}
