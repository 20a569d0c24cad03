import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "@playwright/test";
import { defaultPathKey } from "@/lib/content/paths";
import { addDays, dayOf, weekStartOf } from "@/lib/domain/calendar";
import { decideChanges } from "@/lib/domain/change";
import { defaultTimeZone } from "@/lib/domain/learner";
import { defaultLocale } from "@/lib/domain/locale";
import { signUp as signUpOn } from "../../tests/support/browser/fixtures";
import { type Sitting, sittings } from "./history";

export type BrowserState = Awaited<ReturnType<BrowserContext["storageState"]>>;

const learner = {
  name: "Siti Nurhaliza Pratiwi",
  email: "siti@contoh.id",
  password: "kopi susu gula aren",
};

const minute = 60_000;
const changeInterval = 25 * minute;

export async function signUp(browser: Browser, url: string): Promise<BrowserState> {
  const context = await browser.newContext({ timezoneId: defaultTimeZone });
  try {
    await signUpOn(await context.newPage(), defaultLocale, learner, url);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** 19:40 on a weekday or 08:15 on a weekend day in Jakarta; now where that is in the future. */
function startOf([weeksAgo, weekday]: Sitting, now: Date): Date {
  const today = dayOf(now, defaultTimeZone);
  const day = addDays(weekStartOf(today), weekday - 7 * weeksAgo);
  const clock = weekday < 5 ? "19:40" : "08:15";
  const planned = Date.parse(`${day}T${clock}:00+07:00`) + ((weeksAgo * 7) % 30) * minute;
  return new Date(Math.min(planned, now.getTime() - 2 * changeInterval));
}

/** Saves the sittings with their own dates; the server has to be stopped. */
export async function saveSittings(database: string, now: Date): Promise<void> {
  process.env.DATABASE_URL = `file:${database}`;
  process.env.NEXTAUTH_SECRET = "a secret that signs nothing in this script";
  const { closeDatabase, write } = await import("@/lib/data/database");
  const { findCredentials } = await import("@/lib/data/accounts/learner");
  const { saveChanges } = await import("@/lib/data/progress/progress");
  const credentials = await findCredentials(learner.email);
  const first = sittings[0];
  if (!credentials || !first) throw new Error("The learner or the history is missing");
  const { id, timeZone } = credentials.learner;

  const startedAt = startOf(first, now);
  await write((tx) => tx.enrolment.updateMany({ where: { userId: id }, data: { startedAt } }));
  for (const sitting of sittings) {
    let at = startOf(sitting, now);
    for (const [item, status] of Object.entries(sitting[2])) {
      const context = { at, timeZone, source: "api" } as const;
      const changes = [{ id: randomUUID(), item, status }];
      const target = { userId: id, pathKey: defaultPathKey, day: dayOf(at, timeZone) };
      await saveChanges(target, changes, (known) => decideChanges(changes, known, context));
      at = new Date(at.getTime() + changeInterval);
    }
  }
  await closeDatabase();
}
