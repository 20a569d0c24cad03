import { connect } from "@/lib/data/engines/connect";

/** Makes somebody one who never had a password, past the server that serves them. */
export async function forgetPassword(database: string, email: string): Promise<void> {
  const connection = await connect(database);
  try {
    await connection.exclusively(() =>
      connection.run(`UPDATE "User" SET "passwordHash" = NULL WHERE "email" = '${email}'`),
    );
  } finally {
    await connection.close();
  }
}
