import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { searchShortcutCookie, themeCookie } from "../auth/cookies";
import { pageOwnerOf } from "../auth/session/page-owner";
import { currentSession, findRequestSession } from "../auth/session/session";
import type { Learner } from "../domain/learner";
import type { SearchShortcutState } from "../domain/search-shortcut";
import type { Theme } from "../domain/theme";
import { searchShortcutSchema } from "../validation/search-shortcut";
import { themeSchema } from "../validation/theme";

/** The signed-in learner, or null. */
export async function loadVisitor(): Promise<Learner | null> {
  return (await currentSession())?.learner ?? null;
}

/** Names the learner, also one whose account waits for deletion, in what the page sends; null when signed out. */
export async function loadPageOwner(): Promise<string | null> {
  const active = await findRequestSession();
  return active && pageOwnerOf(active.learner.id);
}

/** Redirects a signed-in visitor to `destination`. */
export async function requireSignedOut(destination: string): Promise<void> {
  if (await findRequestSession()) redirect(destination);
}

/** The theme chosen in this browser, or "system". */
export async function loadTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return themeSchema.shape.theme.catch("system").parse(chosen);
}

/** "on" unless it was turned off in this browser. */
export async function loadSearchShortcut(): Promise<SearchShortcutState> {
  const chosen = (await cookies()).get(searchShortcutCookie)?.value;
  return searchShortcutSchema.shape.shortcut.catch("on").parse(chosen);
}
