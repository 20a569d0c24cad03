import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { findPostgresqlFolder } from "./scripts/setup/postgresql-programs.mjs";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

/** Neither UTC nor a full hour from it, so that a forgotten time zone shows. */
const zone = { TZ: "Asia/Kathmandu", NEXTAUTH_URL: "" };

/** In ms, of tests and their hooks: generous, because a busy machine is no defect; the bench measures speed. */
const timeout = 60_000;
const timeouts = { testTimeout: timeout, hookTimeout: timeout };

/** Rules and renderers without state: their files share one module graph, which halves their time. */
const pureUnits =
  "tests/unit/{archive,charts,components,content,domain,i18n,portfolio,search,validation}/**";

/** Integration tests that replace modules, which would reach other files of the same process. */
const isolatedIntegration = readdirSync("tests/integration", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => `tests/integration/${file}`)
  .filter((file) => /\bvi\.(mock|unmock|hoisted)\(/.test(readFileSync(file, "utf8")));

/** The same tests on both engines, and those that only make sense on one; most share one module graph a process. */
function onDatabase(name: string, engine: "sqlite" | "postgresql") {
  const otherEngine = engine === "sqlite" ? "postgresql" : "sqlite";
  const shared = {
    ...timeouts,
    env: { ...zone, NEXTAUTH_SECRET: "a secret that only the tests know" },
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
          include: [`${pureUnits}/*.test.{ts,tsx}`],
          env: zone,
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "unit-isolated",
          ...timeouts,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          exclude: [pureUnits],
          env: zone,
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
