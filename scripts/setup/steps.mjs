import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { exitWithError, logLine, root, run } from "./command.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { engines, schemaFor } from "./schema.mjs";

const bin = join(root, "node_modules", ".bin");
const builds = ".next/builds";

/** Skips `work` when `stamp` holds the current fingerprint of the files; `assertAllowed` is called before anything is changed. */
async function runIfChanged(stamp, paths, work, assertAllowed = () => undefined) {
  const file = join(root, stamp);
  const currentFingerprint = fingerprint(root, paths);
  if (existsSync(file) && readFileSync(file, "utf8") === currentFingerprint) return;
  assertAllowed();
  rmSync(file, { force: true });
  await work();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, currentFingerprint);
}

/** Exits where an app or a command works with the installed ones: `npm ci` begins by deleting them. */
export async function installDependencies(share, findUsers) {
  const install = async () => {
    logLine("installing dependencies (a minute or two, once)");
    // Only better-sqlite3 needs its install script; those of other packages download files that are not needed.
    await run("npm", ["ci", "--ignore-scripts", "--include=dev"], {}, share);
    await run("npm", ["rebuild", "better-sqlite3", "--ignore-scripts=false"], {}, share);
    await run(process.execPath, ["-e", 'new (require("better-sqlite3"))(":memory:")'], {}, share);
  };
  const assertUnused = () => {
    const pids = findUsers().map(({ pid }) => pid);
    if (pids.length === 0) return;
    exitWithError(
      `the dependencies have changed, and what runs from this folder still needs the old ones: stop it first (process ${pids.join(", ")})`,
    );
  };
  const stamp = "node_modules/.cache/langkah/dependencies";
  await runIfChanged(stamp, ["package-lock.json"], install, assertUnused);
}

export async function generateDatabaseClients(share) {
  const sources = ["prisma/schema.prisma", "scripts/setup/schema.mjs", "package-lock.json"];
  await runIfChanged("lib/data/generated/.fresh", sources, async () => {
    logLine("generating the database clients");
    for (const engine of engines) {
      const schema = join(root, "node_modules", ".cache", "langkah", `${engine}.prisma`);
      writeFileSync(schema, schemaFor(engine));
      // Generating needs no schema engine, but Prisma downloads one unless this variable names an executable.
      const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
      await run(join(bin, "prisma"), ["generate", "--schema", schema], env, share);
    }
  });
}

/** The folder of the build that fits the current sources, relative to the root; next.config.js gets it in LANGKAH_BUILD. */
export function buildFolder() {
  const sources = ["app", "components", "lib", "instrumentation.ts", "proxy.ts", "next.config.js"];
  const settings = [
    "postcss.config.mjs",
    "tsconfig.json",
    "prisma/schema.prisma",
    "package-lock.json",
  ];
  return `${builds}/${fingerprint(root, [...sources, ...settings]).slice(0, 16)}`;
}

/**
 * Builds the app into a folder of its own, unless there is a build of the current sources, and then deletes the builds
 * that no process uses: a serving app reads from its build until it ends. Returns the folder.
 */
export async function buildApp(share, findUsers) {
  const folder = buildFolder();
  const stamp = join(root, folder, "langkah-build");
  if (existsSync(stamp)) return folder;
  logLine("building the app (a minute, once)");
  rmSync(join(root, folder), { recursive: true, force: true });
  mkdirSync(join(root, folder), { recursive: true });
  mkdirSync(join(root, ".next", "cache"), { recursive: true });
  symlinkSync("../../cache", join(root, folder, "cache"));
  await keepingTypes(() =>
    run(join(bin, "next"), ["build"], { NODE_ENV: "production", LANGKAH_BUILD: folder }, share),
  );
  // A pull during the build.
  if (buildFolder() !== folder) return buildApp(share, findUsers);
  writeFileSync(stamp, "");
  const kept = [folder, ...findUsers().map(({ build }) => build)];
  for (const name of readdirSync(join(root, builds))) {
    const build = `${builds}/${name}`;
    if (!kept.includes(build)) rmSync(join(root, build), { recursive: true, force: true });
  }
  return folder;
}

/** Next makes next-env.d.ts name the types of the build, which is deleted one day. */
async function keepingTypes(build) {
  const file = join(root, "next-env.d.ts");
  const content = existsSync(file) ? readFileSync(file) : null;
  await build();
  if (content === null) rmSync(file, { force: true });
  else writeFileSync(file, content);
}
