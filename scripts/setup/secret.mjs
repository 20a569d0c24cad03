import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { exitWithError, logLine, root } from "./command.mjs";
import { permissionWarning } from "./file-permissions.mjs";

/** Returns the secret in `file`, creating it when missing; exits when others can read it or it is too short. */
export function secretIn(file) {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // The flag wx fails when the file exists, so that two first starts at once share one secret.
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    logLine(`created the session secret (${relative(root, file)})`);
  } catch (error) {
    if (error.code !== "EEXIST")
      exitWithError(`the secret ${file} cannot be written: ${error.message}`);
  }
  const secret = readSecret(file);
  const warning = permissionWarning("the secret", file);
  if (warning) exitWithError(warning);
  if (secret.length >= 32) return secret;
  return exitWithError(
    `the secret ${file} is too short: delete it, and the next start creates a new one`,
  );
}

function readSecret(file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    return exitWithError(`the secret ${file} cannot be read: ${error.message}`);
  }
}
