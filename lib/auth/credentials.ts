import { findCredentials } from "../data/learner";
import type { Learner } from "../domain/learner";
import { verifyPassword } from "./password";

/** The learner whose e-mail (normalised) and password these are, or null. Takes as long either way. */
export async function verifyCredentials(credentials: {
  email: string;
  password: string;
}): Promise<Learner | null> {
  const found = await findCredentials(credentials.email);
  const matches = await verifyPassword(credentials.password, found?.passwordHash);
  return found && matches ? found.learner : null;
}
