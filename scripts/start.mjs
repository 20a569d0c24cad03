import { spawn } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { permissionWarning } from "./setup/file-permissions.mjs";
import { exitWithError, logLine, root, setUp } from "./setup/setup.mjs";

/** Sets up whatever is missing and serves the app. */
process.chdir(root);
setUp({ built: true });
assertDatabasePrivate();

const port = process.env.PORT || "3000";
if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
  exitWithError(`PORT must be a number from 1 to 65535, not "${port}"`);
}

await new Promise((free) => {
  const probe = createServer();
  probe.once("error", (error) =>
    exitWithError(
      error.code === "EADDRINUSE"
        ? `port ${port} is in use: stop what runs there, or choose another with PORT=3001 npm start`
        : `port ${port} cannot be used: ${error.message}`,
    ),
  );
  probe.listen(Number(port), () => probe.close(free));
});

// Served from this very process: a signal sent to it reaches the server, and nothing is left behind.
process.once("SIGTERM", () => {
  // Visitors who go on asking over the connection they have would keep the server from ever being done.
  subscribe("http.server.request.start", ({ response }) =>
    response.setHeader("Connection", "close"),
  );
  // A slow visitor may not hold up the end for ever either.
  setTimeout(() => process.exit(143), 4500).unref();
});
process.env.NODE_ENV = "production";
process.argv = [process.execPath, "next", "start", "--port", port];
scheduleUpkeep(process.env.UPKEEP === "off" ? ["--sweep"] : []);
logLine(`starting on http://localhost:${port}`);
await import(pathToFileURL(join(root, "node_modules", "next", "dist", "bin", "next")).href);

/** Stops where others on this machine could read the e-mails and password hashes. */
function assertDatabasePrivate() {
  const url = process.env.DATABASE_URL || "file:./data/langkah.db";
  if (!url.startsWith("file:")) return;
  const warning = permissionWarning("the database", resolve(root, url.slice("file:".length)));
  if (warning) exitWithError(warning);
}

/**
 * Deletes every hour what has had its time, and asks whether today's backup and check are due, unless somebody else
 * sees to those; first after five minutes. A process of its own does it: it takes its time, and no visitor should
 * notice.
 */
function scheduleUpkeep(args) {
  const runUpkeep = () =>
    spawn(
      process.execPath,
      ["--import", "tsx", join(root, "scripts", "operate", "run.ts"), "upkeep", ...args],
      {
        stdio: "inherit",
      },
    );
  const startHourly = () => {
    runUpkeep();
    setInterval(runUpkeep, 60 * 60 * 1000).unref();
  };
  setTimeout(startHourly, 5 * 60 * 1000).unref();
}
