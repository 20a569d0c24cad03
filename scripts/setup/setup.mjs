import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { permissionWarning } from "./file-permissions.mjs";
import { engines, schemaFor } from "./schema.mjs";
import { readSecretFiles } from "./secret-files.mjs";

// Plain JavaScript, because no dependency is installed when this file first runs.
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const bin = join(root, "node_modules", ".bin");

// No tool may ask a question, send telemetry or write outside the clone (except npm's cache).
const quietEnvironment = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  npm_config_audit: "false",
  npm_config_fund: "false",
  npm_config_update_notifier: "false",
  npm_config_devdir: join(root, "node_modules", ".cache", "node-gyp"),
};

export function logLine(line) {
  console.log(`langkah: ${line}`);
}

export function exitWithError(line) {
  console.error(`langkah: ${line}`);
  process.exit(1);
}

/** Returns the command's output; prints it and exits when the command fails. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...quietEnvironment, ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return result.stdout;
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  return exitWithError(
    `"${[command, ...args].join(" ")}" failed${result.error ? `: ${result.error.message}` : ""}`,
  );
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => name !== "generated")
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

function fingerprint(paths) {
  // Compiled modules fit one platform and one ABI of Node.
  const { platform, arch, versions } = process;
  const hash = createHash("sha256").update(`${platform} ${arch} ${versions.modules}`);
  for (const file of paths.flatMap(filesUnder)) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Skips `work` when `stamp` holds the current fingerprint of the files. */
function runIfChanged(stamp, paths, work) {
  const file = join(root, stamp);
  const currentFingerprint = fingerprint(paths);
  if (existsSync(file) && readFileSync(file, "utf8") === currentFingerprint) return;
  rmSync(file, { force: true });
  work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, currentFingerprint);
}

function installDependencies() {
  runIfChanged("node_modules/.cache/langkah/dependencies", ["package-lock.json"], () => {
    logLine("installing dependencies (a minute or two, once)");
    // Only better-sqlite3 needs its install script; those of other packages download files that are not needed.
    run("npm", ["ci", "--ignore-scripts", "--include=dev"]);
    run("npm", ["rebuild", "better-sqlite3", "--ignore-scripts=false"]);
    run(process.execPath, ["-e", 'new (require("better-sqlite3"))(":memory:")']);
  });
}

function generateDatabaseClients() {
  const sources = ["prisma/schema.prisma", "scripts/setup/schema.mjs", "package-lock.json"];
  runIfChanged("lib/data/generated/.fresh", sources, () => {
    logLine("generating the database clients");
    for (const engine of engines) {
      const schema = join(root, "node_modules", ".cache", "langkah", `${engine}.prisma`);
      writeFileSync(schema, schemaFor(engine));
      // Generating needs no schema engine, but Prisma downloads one unless this variable names an executable.
      run(join(bin, "prisma"), ["generate", "--schema", schema], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      });
    }
  });
}

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

function buildApp() {
  const sources = ["app", "components", "lib", "instrumentation.ts", "proxy.ts", "next.config.js"];
  const settings = [
    "postcss.config.mjs",
    "tsconfig.json",
    "prisma/schema.prisma",
    "package-lock.json",
  ];
  runIfChanged(".next/langkah-build", [...sources, ...settings], () => {
    logLine("building the app (a minute, once)");
    run(join(bin, "next"), ["build"], { NODE_ENV: "production" });
  });
}

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

export function setUp({ built }) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    exitWithError(
      `Node ${process.versions.node} is too old: 22 or 24 is recommended, 20.19 is the minimum`,
    );
  }
  settings(join(root, ".env"));
  loadSecretFiles();
  Object.assign(process.env, quietEnvironment);
  installDependencies();
  generateDatabaseClients();
  process.env.NEXTAUTH_SECRET ||= secretIn(join(root, "data", "secret"));
  // Without a public address, the request's Host header is trusted, so that a phone can open the app on a laptop.
  if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST ||= "true";
  if (built) buildApp();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  setUp({ built: process.argv.includes("--build") });
}
