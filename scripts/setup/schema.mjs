import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../../..");

export const engines = /** @type {const} */ (["sqlite", "postgresql"]);

/** Prisma allows one provider per schema. @param {(typeof engines)[number]} engine */
export function schemaFor(engine) {
  const source = readFileSync(join(root, "prisma", "schema.prisma"), "utf8");
  return source
    .replace('provider = "sqlite"', `provider = "${engine}"`)
    .replace('"../lib/data/generated/sqlite"', `"${join(root, "lib/data/generated", engine)}"`);
}
