import type { TestProject } from "vitest/node";
import { startPostgresql } from "@/scripts/setup/postgresql-server";

declare module "vitest" {
  export interface ProvidedContext {
    postgresqlForFaults: string;
  }
}

/** One PostgreSQL server for the whole run, for the faults that leave it alone. */
export default async function setUp(project: TestProject): Promise<() => unknown> {
  const server = await startPostgresql();
  project.provide("postgresqlForFaults", server?.url ?? "");
  return () => server?.stop();
}
