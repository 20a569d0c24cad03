import { connect } from "@/lib/data/engines/connect";

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
