import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { connect } from "../../lib/data/engines/connect";
import type { EngineName } from "../../lib/data/engines/connection";
import { root } from "../setup/command.mjs";
import { startPostgresql } from "../setup/postgresql-server";

/** Where the databases under measurement are, until they are closed. */
export type Databases = {
  /** The address of a new, empty database. */
  create(name: string): Promise<string>;
  close(): Promise<void>;
};

/** A place for databases on an engine. Throws where it is not installed. */
export async function openDatabases(engine: EngineName): Promise<Databases> {
  return engine === "sqlite" ? sqliteDatabases() : postgresqlDatabases();
}

function sqliteDatabases(): Databases {
  // Beside the dependencies and not in the system's temporary folder, which may be memory: a tick has to reach a disk.
  const cache = join(root, "node_modules", ".cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "langkah-bench-"));
  return {
    create: async (name) => `file:${join(folder, `${name}.db`)}`,
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function postgresqlDatabases(): Promise<Databases> {
  const server = await startPostgresql({ isDurable: true });
  if (!server) throw new Error("PostgreSQL is not installed");
  return {
    create: async (name) => {
      const admin = await connect(server.url);
      await admin.run(`CREATE DATABASE "${name}"`);
      await admin.close();
      return server.urlOf(name);
    },
    close: server.stop,
  };
}
