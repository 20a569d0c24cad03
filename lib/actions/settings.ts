"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cookieOptions, searchShortcutCookie, themeCookie } from "../auth/cookies";
import { saveAccountSettings } from "../data/accounts/learner";
import { paths } from "../paths";
import { searchShortcutSchema } from "../validation/search-shortcut";
import { settingsSchema } from "../validation/settings";
import { themeSchema } from "../validation/theme";
import { anyone, defineAction, defineFormAction, learnerOnly } from "./form-action";

const yearSeconds = 365 * 24 * 60 * 60;

export const saveSettings = defineFormAction(learnerOnly, {
  schema: settingsSchema,
  handler: async ({ name, language, timeZone }, { session, learner }) => {
    await saveAccountSettings(learner.id, { name, locale: language, timeZone }, session);
    redirect(`${paths.settings(language)}?saved=1`);
  },
});

/** Keeps a choice of this browser, which needs no account; null takes it back. */
async function keepChoice(name: string, choice: string | null): Promise<void> {
  const jar = await cookies();
  if (choice === null) jar.delete({ name, ...cookieOptions });
  else jar.set(name, choice, { ...cookieOptions, maxAge: yearSeconds });
}

export const setTheme = defineAction(anyone, {
  schema: themeSchema,
  handler: async ({ theme }) => {
    await keepChoice(themeCookie, theme === "system" ? null : theme);
    return undefined;
  },
});

export const setSearchShortcut = defineAction(anyone, {
  schema: searchShortcutSchema,
  handler: async ({ shortcut }) => {
    await keepChoice(searchShortcutCookie, shortcut === "on" ? null : shortcut);
    return undefined;
  },
});
