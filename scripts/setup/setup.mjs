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

/**
 * All set-up that a fresh clone needs, each part skipped when it is fresh. Plain JavaScript, because nothing is
 * installed yet when it runs.
 */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const bin = join(root, "node_modules", ".bin");

// Nothing here may ask a question or report home, and what it makes stays in the clone; npm keeps its own cache.
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

/** Ends the process with one readable line. */
export function exitWithError(line) {
  console.error(`langkah: ${line}`);
  process.exit(1);
}

/** Runs a command to its end and stops the process, with its output, when it fails. */
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
  // What is compiled fits one kind of machine and one binary interface of Node.
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

/** Does `work` unless `stamp` says that it was done for just these files. */
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
    // Only SQLite has something to build; other packages' install scripts fetch what is not needed.
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
      // Generating needs no engine, but Prisma downloads one unless it is told of an executable.
      run(join(bin, "prisma"), ["generate", "--schema", schema], {
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      });
    }
  });
}

/** The secret that signs sessions, kept in a file and made once. Stops where it is none, or not secret. */
export function secretIn(file) {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // Only if there is none: of two first starts at once, one makes it.
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
    logLine(`made a secret for sessions (${relative(root, file)})`);
  } catch (error) {
    if (error.code !== "EEXIST")
      exitWithError(`the secret ${file} cannot be written: ${error.message}`);
  }
  const secret = readSecret(file);
  const warning = permissionWarning("the secret", file);
  if (warning) exitWithError(warning);
  if (secret.length >= 32) return secret;
  return exitWithError(
    `the secret ${file} is too short: delete it, and the next start makes a new one`,
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

/** What makes a file of settings a secret: the one that signs sessions, or a password in an address. */
const secretPattern = /^[^#\n]*(SECRET\s*=\s*\S|:\/\/[^\s:@/]*:[^\s@/]+@)/m;

function settings(file) {
  if (!existsSync(file)) return;
  process.loadEnvFile(file);
  // No reason to stop: in a container it is often mounted so, and nobody else is there.
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

/** Reads `.env`, installs, generates and (with `built`) builds what is not fresh. */
export function setUp({ built }) {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    exitWithError(
      `Node ${process.versions.node} is too old: 22 or 24 is recommended, 20.19 is the least`,
    );
  }
  settings(join(root, ".env"));
  loadSecretFiles();
  Object.assign(process.env, quietEnvironment);
  installDependencies();
  generateDatabaseClients();
  process.env.NEXTAUTH_SECRET ||= secretIn(join(root, "data", "secret"));
  // Without a public address the one that the visitor came to is used, so that a phone can open the laptop's.
  if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST ||= "true";
  if (built) buildApp();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  setUp({ built: process.argv.includes("--build") });
}
