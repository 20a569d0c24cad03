import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { findPostgresqlFolder } from "./scripts/setup/postgresql-programs.mjs";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

/** Somewhere that is neither UTC nor on a full hour, so that a forgotten zone shows. */
const zone = { TZ: "Asia/Kathmandu", NEXTAUTH_URL: "" };

/** In ms. A property may take its time on a busy machine; how fast things are is for the bench. */
const testTimeout = 60_000;

/** The same tests on one engine or the other, and those that only make sense on it. */
function onDatabase(name: string, engine: "sqlite" | "postgresql") {
  const otherEngine = engine === "sqlite" ? "postgresql" : "sqlite";
  return {
    resolve: { alias },
    test: {
      name,
      testTimeout,
      include: ["tests/integration/**/*.test.ts"],
      exclude: [`tests/integration/${otherEngine}/**`],
      env: { ...zone, NEXTAUTH_SECRET: "a secret that only the tests know" },
      globalSetup: ["tests/support/database/template-database.ts"],
      setupFiles: ["tests/support/database/template-database-copy.ts"],
    },
  };
}

export default defineConfig({
  test: {
    // Left to itself, Vitest keeps one core free: of two, that is half.
    maxWorkers: availableParallelism(),
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          testTimeout,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          env: zone,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "faults",
          // How long a test takes depends on its rounds; none of them can wait for ever.
          testTimeout: 60 * testTimeout,
          include: ["tests/faults/**/*.test.ts"],
          env: { ...zone, NEXTAUTH_SECRET: "a secret that only the tests of faults know" },
          globalSetup: ["tests/faults/support/postgresql-setup.ts"],
          // Each of them keeps a server and its clients busy.
          fileParallelism: false,
        },
      },
      onDatabase("integration", "sqlite"),
      ...(findPostgresqlFolder() ? [onDatabase("integration-postgresql", "postgresql")] : []),
    ],
  },
});
