import { redirect } from "next/navigation";
import { currentLearner } from "../auth/session";

/** Who is here, for the frame around every page; null when nobody is signed in. */
export const loadVisitor = currentLearner;

/** Sends whoever is signed in already to `elsewhere`: they need no account. */
export async function requireStranger(elsewhere: string): Promise<void> {
  if (await currentLearner()) redirect(elsewhere);
}
