import { randomUUID } from "node:crypto";
import type { Browser, BrowserContext } from "@playwright/test";
import { defaultPathKey } from "@/lib/content/paths";
import { addDays, dayOf, weekStartOf } from "@/lib/domain/calendar";
import { decideChanges } from "@/lib/domain/change";
import { decideEvidenceAddition } from "@/lib/domain/evidence-decision";
import { defaultTimeZone } from "@/lib/domain/learner";
import { defaultLocale } from "@/lib/domain/locale";
import { decideLogAddition } from "@/lib/domain/log-decision";
import { decideNote } from "@/lib/domain/note";
import { decidePlan } from "@/lib/domain/plan-decision";
import { decideNewProject } from "@/lib/domain/project-decision";
import { signUp as signUpOn } from "../../tests/support/browser/fixtures";
import { daysEarlier, type Sitting, sittings } from "./history";
import { evidence, marks, notes } from "./own-things";
import { logOf, planOf } from "./plan";
import { profile, selectionOf } from "./portfolio";
import { projectIdAt, projects } from "./projects";

export type BrowserState = Awaited<ReturnType<BrowserContext["storageState"]>>;

const learner = {
  name: "Siti Nurhaliza Pratiwi",
  email: "siti@contoh.id",
  password: "kopi susu gula aren",
};

const noDetails = {
  ...{ url: null, issuer: null, credentialId: null },
  ...{ issuedOn: null, expiresOn: null, description: null },
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

type DemoLearner = { readonly userId: string; readonly timeZone: string; readonly now: Date };

async function saveSittings({ userId, timeZone, now }: DemoLearner): Promise<void> {
  const { saveChanges } = await import("@/lib/data/progress/progress");
  for (const sitting of sittings) {
    let at = startOf(sitting, now);
    for (const [item, status] of Object.entries(sitting[2])) {
      const day = dayOf(at, timeZone);
      const earlier = daysEarlier[item];
      const isDated = earlier !== undefined && status === "done";
      const on = isDated ? addDays(day, -earlier) : undefined;
      const context = { at, timeZone, source: "api" } as const;
      const changes = [{ id: randomUUID(), item, status, on }];
      const target = { userId, pathKey: defaultPathKey, day };
      await saveChanges(target, changes, (known) => decideChanges(changes, known, context));
      at = new Date(at.getTime() + changeInterval);
    }
  }
}

/** A version a day up to the day before `now`. */
async function saveOwnThings({ userId, timeZone, now }: DemoLearner): Promise<void> {
  const { saveNote } = await import("@/lib/data/items/note");
  const { saveMarks } = await import("@/lib/data/items/item-marks");
  const { saveProfile } = await import("@/lib/data/portfolio/profile");
  const { saveSelection } = await import("@/lib/data/portfolio/selection");
  const pathKey = defaultPathKey;
  for (const [item, texts] of Object.entries(notes)) {
    for (const [version, text] of texts.entries()) {
      const at = new Date(now.getTime() - (texts.length - version) * 24 * 60 * minute);
      const write = { text, version, tab: null, at, day: dayOf(at, timeZone) };
      await saveNote({ userId, pathKey, item }, (note, size) => decideNote(note, write, size));
    }
  }
  for (const each of marks) await saveMarks({ userId, pathKey, item: each.item }, () => each);
  await saveProfile(userId, undefined, () => ({ outcome: "saved", profile }));
  const selection = { ...selectionOf(randomUUID()), changedAt: now };
  await saveSelection(userId, selection.id, undefined, () => ({ outcome: "saved", selection }));
}

async function saveEvidenceList({ userId, timeZone, now }: DemoLearner): Promise<void> {
  const { saveEvidence } = await import("@/lib/data/evidence/evidence");
  for (const [index, each] of evidence.entries()) {
    const at = new Date(now.getTime() - (evidence.length - index) * 2 * 24 * 60 * minute);
    const time = { at, day: dayOf(at, timeZone) };
    const id = randomUUID();
    const content = { ...noDetails, ...each };
    await saveEvidence({ userId, pathKey: defaultPathKey, id }, (known, liveCount) =>
      decideEvidenceAddition(known, { id, content, liveCount }, time),
    );
  }
}

async function saveProjects({ userId, timeZone, now }: DemoLearner): Promise<void> {
  const { saveProject } = await import("@/lib/data/projects/project");
  for (const [index, content] of projects.entries()) {
    const at = new Date(now.getTime() - (projects.length - index) * 3 * 24 * 60 * minute);
    const id = projectIdAt(index);
    await saveProject({ userId, pathKey: defaultPathKey, id }, (known, liveCount) =>
      decideNewProject(known, { id, content, liveCount }, { at, day: dayOf(at, timeZone) }),
    );
  }
}

async function savePlanAndLog({ userId, timeZone, now }: DemoLearner, start: Date): Promise<void> {
  const { savePlan } = await import("@/lib/data/plan/plan");
  const { saveLogEntry } = await import("@/lib/data/log/log-entry");
  const pathKey = defaultPathKey;
  const today = dayOf(now, timeZone);
  const plan = planOf(today, dayOf(start, timeZone));
  const planned = { userId, pathKey, time: { at: start, day: plan.startsOn } };
  await savePlan(planned, () => decidePlan({ ...plan, version: 0 }, plan, plan.startsOn));
  for (const content of logOf(today)) {
    const id = randomUUID();
    const time = { at: new Date(`${content.on}T13:00:00Z`), day: content.on, timeZone };
    await saveLogEntry({ userId, pathKey, id }, (known, liveCount) =>
      decideLogAddition(known, { id, content, liveCount }, time),
    );
  }
}

/** Saves what the learner did with its own dates; the server has to be stopped. */
export async function saveHistory(database: string, now: Date): Promise<void> {
  process.env.DATABASE_URL = `file:${database}`;
  process.env.NEXTAUTH_SECRET = "a secret that signs nothing in this script";
  const { closeDatabase, write } = await import("@/lib/data/database");
  const { findCredentials } = await import("@/lib/data/accounts/learner");
  const credentials = await findCredentials(learner.email);
  const first = sittings[0];
  if (!credentials || !first) throw new Error("The learner or the history is missing");
  const { id: userId, timeZone } = credentials.learner;
  const startedAt = startOf(first, now);
  await write((tx) => tx.enrolment.updateMany({ where: { userId }, data: { startedAt } }));
  await saveSittings({ userId, timeZone, now });
  await saveOwnThings({ userId, timeZone, now });
  await saveEvidenceList({ userId, timeZone, now });
  await saveProjects({ userId, timeZone, now });
  await savePlanAndLog({ userId, timeZone, now }, startedAt);
  await closeDatabase();
}
