import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { themeCookie } from "../auth/cookies";
import { currentSession, findRequestSession } from "../auth/session/session";
import type { Learner } from "../domain/learner";
import type { Theme } from "../domain/theme";
import { themeSchema } from "../validation/theme";

/** Who is here, for the frame around every page; null when nobody is signed in. */
export async function loadVisitor(): Promise<Learner | null> {
  return (await currentSession())?.learner ?? null;
}

/** Sends whoever is signed in already to `destination`: they need no account. */
export async function requireSignedOut(destination: string): Promise<void> {
  if (await findRequestSession()) redirect(destination);
}

/** Light or dark as it was chosen in this browser; as the device has it where nothing was. */
export async function loadTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return themeSchema.shape.theme.catch("system").parse(chosen);
}
