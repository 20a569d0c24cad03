import { randomUUID } from "node:crypto";
import { addDays, dayOf, weekStartOf } from "@/lib/domain/calendar";
import type { Locale } from "@/lib/domain/locale";
import { sittings } from "@/scripts/screenshots/history";
import { evidence, notes } from "@/scripts/screenshots/own-things";
import { profile, selectionOf } from "@/scripts/screenshots/portfolio";
import { projects } from "@/scripts/screenshots/projects";
import { browserTimeZone } from "./browser-time-zone";
import { sampleId } from "./endpoints";
import { expect, newTestUser, type Page, signUpByRequest, type TestUser } from "./fixtures";

/** Names that no line can be broken in: one word of 32 letters, and what looks like an e-mail address. */
export const longNames = [
  "Nitisastrowardoyokusumadiningrat",
  "siti.nurhaliza.pratiwi@mahasiswa.contoh.ac.id",
] as const;

const longWord = "Klasifikasipencemaranudarakotabesar";
const longUrl =
  "https://contoh.id/siti/tugas-akhir/klasifikasi_sampah_dari_foto_ponsel_2026_final_v3";

/** The changes of the screenshots' learner, each day given where it can be. */
function progressChanges(today: string) {
  return sittings.flatMap(([weeksAgo, weekday, changes]) => {
    const planned = addDays(weekStartOf(today), weekday - 7 * weeksAgo);
    const on = planned < today ? planned : today;
    return Object.entries(changes).map(([item, status]) => ({
      ...{ id: randomUUID(), item, status },
      ...(status === "done" && { on }),
    }));
  });
}

/** Of each kind, one with a long word. */
function logEntries(today: string): object[] {
  const application = { kind: "application", company: longWord, role: longWord, url: longUrl };
  const reading = { kind: "habit", title: longWord, url: longUrl, note: longWord };
  const entries = [
    { id: sampleId, kind: "study", on: today, item: "transformer", minutes: 95, note: longWord },
    { kind: "study", on: addDays(today, -1), item: "transformer", minutes: 125 },
    { kind: "study", on: addDays(today, -9), minutes: 45 },
    { ...reading, on: addDays(today, -3), item: "habit-journal" },
    { ...reading, on: addDays(today, -20), item: "com-gdg" },
    { ...application, on: addDays(today, -5), state: "interview", nextOn: addDays(today, 3) },
  ];
  return entries.map((entry) => ({ id: randomUUID(), ...entry }));
}

/**
 * Signs up the learner of the screenshots, whose pages are full, with one thing of each kind that has a long word. The
 * evidence, the project and the entry of the log that `sampleId` names are theirs.
 */
export async function signUpFilledLearner(
  page: Page,
  locale: Locale,
  name: string = longNames[1],
): Promise<TestUser> {
  const user = await signUpByRequest(page, locale, newTestUser(name));
  const answer = await page.request.get("/api/progress");
  const headers = { Origin: new URL(answer.url()).origin };
  const send = async (method: "POST" | "PUT", address: string, data: object) => {
    const sent = await page.request.fetch(address, { method, data, headers });
    expect(sent.status(), `${address}: ${await sent.text()}`).toBe(200);
  };
  const today = dayOf(new Date(), browserTimeZone);
  await send("POST", "/api/progress", { changes: progressChanges(today) });
  const [ownEvidence, ...others] = evidence;
  const known = { ...ownEvidence, id: sampleId, title: longWord, url: longUrl };
  const expiring = { issuedOn: today, expiresOn: addDays(today, 9) };
  for (const each of [known, ...others.map((other) => ({ ...other, id: randomUUID() }))])
    await send("POST", "/api/evidence", { ...each, ...(each.expiresOn && expiring) });
  const [ownProject, ...rest] = projects;
  const shown = { ...ownProject, id: sampleId, dataset: longWord, repository: longUrl };
  for (const each of [shown, ...rest.map((other) => ({ ...other, title: longWord }))])
    await send("POST", "/api/projects", { id: randomUUID(), ...each });
  for (const entry of logEntries(today)) await send("POST", "/api/log", entry);
  await send("PUT", "/api/timer", { item: "cnn" });
  for (const [item, versions] of Object.entries(notes))
    await send("PUT", `/api/notes/${item}`, {
      text: `${versions.at(-1)}\n\n${longUrl}`,
      version: 0,
    });
  await send("PUT", "/api/profile", {
    ...{ ...profile, version: 0, headline: longWord, email: longNames[1] },
    links: [...profile.links, { label: "", url: longUrl }],
  });
  const { version: _version, ...selection } = { ...selectionOf(randomUUID()), name: longWord };
  await send("POST", "/api/selections", selection);
  return user;
}
