import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { permissionWarning } from "./file-permissions.mjs";

/** What is secret, or an address with a password in it. */
const secretVariables = [
  ...["NEXTAUTH_SECRET", "DATABASE_URL", "SMTP_URL"],
  ...["GITHUB_SECRET", "GOOGLE_SECRET", "OIDC_SECRET"],
];

/**
 * Reads secrets that a secret manager hands over as files (Docker, Kubernetes, systemd) into the variables they belong
 * to: NEXTAUTH_SECRET_FILE names the file of NEXTAUTH_SECRET. Returns what to tell the operator about files that
 * others can open; throws an error with one such line where a file cannot be used.
 */
export function readSecretFiles(env) {
  return secretVariables
    .filter((name) => env[`${name}_FILE`])
    .flatMap((name) => {
      const variable = `${name}_FILE`;
      if (env[name]) throw new Error(`${name} and ${variable} are both set: keep one of them`);
      const file = resolve(env[variable]);
      env[name] = readSecretFile(variable, file);
      // Whatever this process starts inherits the secret itself.
      delete env[variable];
      return permissionWarning("the secret", file) ?? [];
    });
}

function readSecretFile(variable, file) {
  let content = "";
  try {
    content = readFileSync(file, "utf8").trim();
  } catch (error) {
    throw new Error(`the file of ${variable} cannot be read: ${error.message}`);
  }
  if (content === "") throw new Error(`the file of ${variable} is empty: ${file}`);
  return content;
}
