import { connect } from "@/lib/data/engines/connect";

/** Makes somebody one who never had a password, past the server that serves them. */
export async function removePassword(database: string, email: string): Promise<void> {
  const connection = await connect(database);
  try {
    await connection.withExclusiveLock(() =>
      connection.run(`UPDATE "User" SET "passwordHash" = NULL WHERE "email" = '${email}'`),
    );
  } finally {
    await connection.close();
  }
}
