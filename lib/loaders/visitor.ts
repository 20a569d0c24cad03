import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { themeCookie } from "../auth/cookies";
import { currentLearner, currentOrPendingDeletionSession } from "../auth/session/session";
import type { Theme } from "../domain/theme";
import { themeSchema } from "../validation/theme";

/** Who is here, for the frame around every page; null when nobody is signed in. */
export const loadVisitor = currentLearner;

/** Sends whoever is signed in already to `destination`: they need no account. */
export async function requireSignedOut(destination: string): Promise<void> {
  if (await currentOrPendingDeletionSession()) redirect(destination);
}

/** Light or dark as it was chosen in this browser; as the device has it where nothing was. */
export async function loadTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return themeSchema.shape.theme.catch("system").parse(chosen);
}
