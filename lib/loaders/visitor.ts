import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { themeCookie } from "../auth/cookies";
import { currentLearner, currentOrPendingDeletionSession } from "../auth/session/session";
import type { Theme } from "../domain/theme";
import { themeSchema } from "../validation/theme";

/** The signed-in learner, or null. */
export const loadVisitor = currentLearner;

/** Redirects a signed-in visitor to `destination`. */
export async function requireSignedOut(destination: string): Promise<void> {
  if (await currentOrPendingDeletionSession()) redirect(destination);
}

/** The theme chosen in this browser, or "system". */
export async function loadTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return themeSchema.shape.theme.catch("system").parse(chosen);
}
