import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)) };

/** Somewhere that is neither UTC nor on a full hour, so that a forgotten zone shows. */
const zone = { TZ: "Asia/Kathmandu" };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          env: zone,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          env: { ...zone, NEXTAUTH_SECRET: "a secret that only the tests know" },
          globalSetup: ["tests/support/template-database.ts"],
          setupFiles: ["tests/support/fresh-database.ts"],
        },
      },
    ],
  },
});
