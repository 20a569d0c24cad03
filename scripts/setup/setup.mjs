import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { exitWithError, logLine, quietEnvironment, root } from "./command.mjs";
import { permissionWarning } from "./file-permissions.mjs";
import { withLock } from "./lock.mjs";
import { secretIn } from "./secret.mjs";
import { readSecretFiles } from "./secret-files.mjs";
import { buildApp, generateDatabaseClients, installDependencies } from "./steps.mjs";
import { addUser, otherUsers } from "./users.mjs";

/** Matches a *SECRET variable, or a password in a URL. */
const secretPattern = /^[^#\n]*(SECRET\s*=\s*\S|:\/\/[^\s:@/]*:[^\s@/]+@)/m;

function settings(file) {
  if (!existsSync(file)) return;
  process.loadEnvFile(file);
  // Only a warning: containers often mount .env readable for all, and have no other accounts.
  const complaint =
    secretPattern.test(readFileSync(file, "utf8")) && permissionWarning("the secrets in", file);
  if (complaint) logLine(complaint);
}

function loadSecretFiles() {
  try {
    for (const complaint of readSecretFiles(process.env)) logLine(complaint);
  } catch (error) {
    exitWithError(error.message);
  }
}

/** Reads .env and the files of secrets; exits where Node is too old. */
export function loadSettings() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    exitWithError(
      `Node ${process.versions.node} is too old: 22 or 24 is recommended, 20.19 is the minimum`,
    );
  }
  settings(join(root, ".env"));
  loadSecretFiles();
  Object.assign(process.env, quietEnvironment);
}

function locked(step, work) {
  const folder = join(root, ".next", "setup", step);
  const onWait = () => logLine("waiting for another process that sets up this folder");
  return withLock(folder, onWait, work);
}

/**
 * Makes what is missing or has changed, while no other process does, after `loadSettings`. Returns the folder of the
 * build where one is wanted; it stays until this process ends.
 */
export async function prepare({ built }) {
  const users = join(root, ".next", "setup", "users");
  const findUsers = () => otherUsers(users);
  await locked("dependencies", async (share) => {
    await installDependencies(share, findUsers);
    await generateDatabaseClients(share);
    process.env.NEXTAUTH_SECRET ||= secretIn(join(root, "data", "secret"));
    addUser(users, "");
  });
  // Without a public address, the request's Host header is trusted, so that a phone can open the app on a laptop.
  if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST ||= "true";
  if (!built) return "";
  return locked("build", async (share) => {
    const build = await buildApp(share, findUsers);
    addUser(users, build);
    return build;
  });
}

export function setUp({ built }) {
  loadSettings();
  return prepare({ built });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await setUp({ built: process.argv.includes("--build") });
}
