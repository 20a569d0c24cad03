"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cookieOptions, themeCookie } from "../auth/cookies";
import { saveAccountSettings } from "../data/accounts/learner";
import { paths } from "../paths";
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

/** A cookie, so that it works without an account. */
export const setTheme = defineAction(anyone, {
  schema: themeSchema,
  handler: async ({ theme }) => {
    const jar = await cookies();
    if (theme === "system") jar.delete({ name: themeCookie, ...cookieOptions });
    else jar.set(themeCookie, theme, { ...cookieOptions, maxAge: yearSeconds });
    return undefined;
  },
});
