import { saveAuditEntry } from "@/lib/data/accounts/audit";
import { saveToken } from "@/lib/data/accounts/token";
import { findUserByEmail } from "@/lib/data/accounts/user-by-email";
import { closeDatabase } from "@/lib/data/database";
import { connect } from "@/lib/data/engines/connect";
import { requireCurrentSchema } from "@/lib/data/maintenance/migrate";
import type { AuditEntry } from "@/lib/domain/audit";
import type { Learner } from "@/lib/domain/learner";
import { tokenLifetimes, tokenValidity } from "@/lib/domain/token";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { emailField } from "@/lib/validation/fields";
import { printLine, UsageError } from "./command";

/** Throws a DatabaseError where the database has pending migrations. */
export async function withCurrentDatabase(work: () => Promise<number>): Promise<number> {
  const connection = await connect(env.DATABASE_URL, "existing");
  try {
    await requireCurrentSchema(connection);
  } finally {
    await connection.close();
  }
  try {
    return await work();
  } finally {
    await closeDatabase();
  }
}

/** Returns the normalised address; throws a UsageError where it is none. */
export function parseEmail(word: unknown): string {
  const parsed = emailField.safeParse(word);
  if (!parsed.success) throw new UsageError(`"${word ?? ""}" is not an e-mail address`);
  return parsed.data;
}

export async function requireLearner(word: unknown): Promise<Learner> {
  const email = parseEmail(word);
  const user = await findUserByEmail(email);
  if (!user) throw new Error(`There is no account with the e-mail ${email}`);
  return user.learner;
}

export async function saveOperatorAuditEntry(entry: AuditEntry): Promise<void> {
  await saveAuditEntry(entry, { address: "operator", requestId: "command" }, new Date());
}

export function publicUrlOf(path: string): string {
  return new URL(path, env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`).href;
}

export async function printResetLink({ id, locale }: Pick<Learner, "id" | "locale">) {
  const token = await saveToken(
    "reset-link",
    { userId: id },
    tokenValidity("reset-link", new Date()),
  );
  await saveOperatorAuditEntry({ event: "reset-requested", userId: id, detail: "operator" });
  const minutes = tokenLifetimes["reset-link"] / 60_000;
  printLine(`link to choose a new password, usable once within ${minutes} minutes:`);
  console.log(publicUrlOf(paths.resetPassword(locale, { token })));
}
