import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { findPostgresqlFolder } from "./scripts/setup/postgresql-programs.mjs";
import { isFullRun } from "./tests/support/full-run";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

/** Neither UTC nor a full hour from it, so that a forgotten time zone shows. */
const zone = { TZ: "Asia/Kathmandu", NEXTAUTH_URL: "" };
const secret = { NEXTAUTH_SECRET: "a secret that only the tests know" };

/** In ms, of tests and their hooks: generous, because a busy machine is no defect; the bench measures speed. */
const timeout = 60_000;
const timeouts = { testTimeout: timeout, hookTimeout: timeout };

/** Tests that replace modules, or settings that are read once: both would reach other files of the same process. */
function isolatedIn(folder: string, replaces: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`)
    .filter((file) => replaces.test(readFileSync(file, "utf8")));
}

const isolatedUnits = isolatedIn(
  "tests/unit",
  /\bvi\.(mock|unmock|hoisted|resetModules)\(|stubEnv\("(NEXTAUTH|OIDC)/,
);
const isolatedIntegration = isolatedIn("tests/integration", /\bvi\.(mock|unmock|hoisted)\(/);

/** Only the long form runs these (docs/testing.md): the clumsy world composes the same faults. */
const composedFaults = [
  ...["clock-jumps", "disk-full", "external-lock", "graceful-shutdown", "guess-limits"],
  ...["hostile-uploads", "linearizability", "process-crash", "slow-clients"],
].map((name) => `tests/faults/${name}.test.ts`);

/** The same tests on both engines, and those that only make sense on one; most share one module graph a process. */
function onDatabase(name: string, engine: "sqlite" | "postgresql") {
  const otherEngine = engine === "sqlite" ? "postgresql" : "sqlite";
  const shared = {
    ...timeouts,
    env: { ...zone, ...secret },
    globalSetup: ["tests/support/database/template-database.ts"],
    setupFiles: [
      "tests/support/database/template-database-copy.ts",
      "tests/support/requests/mock-requests.ts",
    ],
  };
  const exclude = [`tests/integration/${otherEngine}/**`];
  return [
    {
      resolve: { alias },
      test: {
        ...shared,
        name,
        isolate: false,
        include: ["tests/integration/**/*.test.ts"],
        exclude: [...exclude, ...isolatedIntegration],
      },
    },
    {
      resolve: { alias },
      test: { ...shared, name: `${name}-isolated`, include: isolatedIntegration, exclude },
    },
  ];
}

export default defineConfig({
  test: {
    // One more than there are cores, since a test often waits: for the app, a lock, a password's hash.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          ...timeouts,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          exclude: isolatedUnits,
          env: { ...zone, ...secret },
          // One module graph a process, which halves their time.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "unit-isolated",
          ...timeouts,
          include: isolatedUnits,
          env: { ...zone, ...secret },
        },
      },
      {
        resolve: { alias },
        test: {
          name: "faults",
          // Each fault starts the app, so that its time depends on its rounds and on the machine.
          testTimeout: 60 * timeout,
          hookTimeout: timeout,
          include: ["tests/faults/**/*.test.ts"],
          exclude: isFullRun ? [] : composedFaults,
          env: { ...zone, NEXTAUTH_SECRET: "a secret that only the tests of faults know" },
          globalSetup: ["tests/faults/support/postgresql-setup.ts"],
          isolate: false,
        },
      },
      ...onDatabase("integration", "sqlite"),
      ...(findPostgresqlFolder() ? onDatabase("integration-postgresql", "postgresql") : []),
    ],
  },
});
