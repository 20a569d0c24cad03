import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { permissionWarning } from "./file-permissions.mjs";

const secretVariables = [
  ...["NEXTAUTH_SECRET", "DATABASE_URL", "SMTP_URL"],
  ...["GITHUB_SECRET", "GOOGLE_SECRET", "OIDC_SECRET"],
];

/** Reads NAME_FILE into NAME for each secret; returns permission warnings, throws where a file cannot be used. */
export function readSecretFiles(env) {
  return secretVariables
    .filter((name) => env[`${name}_FILE`])
    .flatMap((name) => {
      const variable = `${name}_FILE`;
      if (env[name]) throw new Error(`${name} and ${variable} are both set: keep one of them`);
      const file = resolve(env[variable]);
      env[name] = readSecretFile(variable, file);
      // Child processes inherit the secret itself and would find both set.
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
