import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import type { EngineName } from "@/lib/data/engines/connection";
import { env } from "@/lib/env";
import { findPostgresqlFolder } from "@/scripts/setup/postgresql-programs.mjs";
import { isFullRun } from "../../support/full-run";

export const availableEngines: readonly EngineName[] = findPostgresqlFolder()
  ? ["sqlite", "postgresql"]
  : ["sqlite"];

/** The engines for a fault of the app, not of its database: in the short form one of them. */
export function enginesFor(short: EngineName): readonly EngineName[] {
  return isFullRun || !availableEngines.includes(short) ? availableEngines : [short];
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "langkah-faults-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The address of an empty database, which DATABASE_URL then names. */
export async function newDatabase(engine: EngineName, file = "langkah.db"): Promise<string> {
  const url =
    engine === "sqlite"
      ? `file:${join(temporaryFolder(), file)}`
      : await newPostgresqlDatabase(inject("postgresqlForFaults"));
  process.env.DATABASE_URL = url;
  return url;
}

/** Has this process work on a database as the app does, until the test ends. */
export async function switchDatabase(url: string): Promise<void> {
  await closeDatabase();
  process.env.DATABASE_URL = url;
  // It has been read once a module graph.
  Object.assign(env, { DATABASE_URL: url });
  onTestFinished(closeDatabase);
}

async function newPostgresqlDatabase(server: string): Promise<string> {
  const url = new URL(server);
  const admin = await connect(url.href);
  const name = `faults_${randomUUID().replaceAll("-", "")}`;
  await admin.run(`CREATE DATABASE "${name}"`);
  await admin.close();
  url.pathname = `/${name}`;
  return url.href;
}
