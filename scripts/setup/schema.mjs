import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

/** The engines that the app runs on, each with a client and a folder of migrations of its own. */
export const engines = /** @type {const} */ (["sqlite", "postgresql"]);

/**
 * prisma/schema.prisma for one engine. Prisma knows one provider a schema; everything else is the same for both.
 * @param {(typeof engines)[number]} engine
 */
export function schemaFor(engine) {
  const source = readFileSync(join(root, "prisma", "schema.prisma"), "utf8");
  return source
    .replace('provider = "sqlite"', `provider = "${engine}"`)
    .replace('"../lib/data/generated/sqlite"', `"${join(root, "lib/data/generated", engine)}"`);
}
