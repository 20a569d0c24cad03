import type { Connection } from "./connection";

export async function backUpBeforeMigration(_connection: Connection): Promise<void> {}
