import { changeProfile } from "@/lib/actions/profile-changes";
import { changeProgress } from "@/lib/actions/progress-changes";
import { addSelection } from "@/lib/actions/selection-changes";
import { defaultPathKey } from "@/lib/content/paths";
import { write, writeSql } from "@/lib/data/database";
import { saveMarks, saveResourceFilters } from "@/lib/data/items/item-marks";
import { replaceLogEntries } from "@/lib/data/log/log-rows";
import { planRowOf } from "@/lib/data/plan/plan-row";
import { dayOf } from "@/lib/domain/calendar";
import type { Change } from "@/lib/domain/change";
import type { ProgressEvent } from "@/lib/domain/history";
import type { Learner } from "@/lib/domain/learner";
import type { LogEntry, LogKind } from "@/lib/domain/log-entry";
import { defaultPlanOf } from "@/lib/domain/plan";
import { defaultSelection } from "@/lib/domain/selection";
import { fullProfile } from "../portfolio/full-portfolio";
import { addProjectTo, removeProjectOf } from "../projects/stored-projects";
import { morning, newLearner } from "./learners";
import { addEvidenceTo, changeEvidenceOf, removeEvidenceOf } from "./records/evidence";
import { enrolmentIdOf } from "./records/links";
import { writeNote } from "./records/notes";

const hour = 60 * 60 * 1000;

const done = [
  ["python", "git", "pandas", "numpy", "vscode", "linear-algebra", "clean-code", "dsa"],
  ["ml-concepts", "supervised-learning", "search-algorithms", "cnn", "pytorch", "fastapi"],
  ["course-dicoding", "cert-tensorflow", "proj-image-classification", "com-gdg", "habit-blog"],
];
const learning = ["calculus", "lstm", "docker", "proj-chatbot", "cert-ibm-ai"];

type Step = readonly [source: ProgressEvent["source"], changes: readonly Omit<Change, "id">[]];

/** Every kind and source of a change, in the order in which they are made. */
const steps: readonly Step[] = [
  ["api", learning.map((item) => ({ item, status: "learning" }))],
  ...done.map((items): Step => ["form", items.map((item) => ({ item, status: "done" }))]),
  ["api", [{ item: "java", status: "skipped" }]],
  ["api", [{ item: "cnn", status: "learning" }]],
  ["api", [{ item: "cnn", status: "done", undoOf: "golden-5.cnn" }]],
  ["history", [{ item: "lstm", status: "not-started", kind: "reset" }]],
  ["history", [{ item: "dsa", status: "not-started", undoOf: "golden-1.dsa", kind: "restore" }]],
];

/** A learner with a row in every table that an export reads; all ids and instants that it shows are fixed. */
export async function newGoldenLearner(): Promise<Learner> {
  const learner = await newLearner({
    name: "Siti Nurhaliza Pratiwi",
    email: "siti@contoh.id",
    timeZone: "Asia/Makassar",
  });
  for (const [index, [source, changes]] of steps.entries()) {
    const at = new Date(morning.getTime() - (steps.length - index) * 75 * hour);
    const batch = changes.map((each) => ({ ...each, id: `golden-${index}.${each.item}` }));
    const outcomes = await changeProgress({ learner, now: at }, batch, source);
    const failed = outcomes.filter(({ outcome }) => outcome !== "applied");
    if (failed.length > 0) throw new Error(`Not applied: ${JSON.stringify(failed)}`);
  }
  await addAccountRows(learner.id);
  await addItemRows(learner);
  await addWeekRows(learner);
  return learner;
}

async function addAccountRows(userId: string): Promise<void> {
  const createdAt = new Date(morning.getTime() - hour);
  const endsAt = new Date(morning.getTime() + 100 * hour);
  const place = { address: "192.0.2.7" };
  const sessionTimes = { createdAt, seenAt: morning, endsAt, confirmedAt: morning };
  const session = {
    id: "golden",
    userId,
    sidHash: "golden",
    method: "password",
    device: "Firefox",
  };
  const key = { id: "golden", userId, publicKey: "", counter: 0n, transports: "[]" };
  const account = { id: "golden", userId, provider: "github", subject: "4242", label: "siti" };
  const audit = { userId, requestId: "golden", ...place };
  await write(async (tx) => {
    await tx.session.create({ data: { ...session, ...place, ...sessionTimes } });
    await tx.account.create({ data: { ...account, createdAt } });
    await tx.passkey.create({ data: { ...key, name: "Ponsel", createdAt, usedAt: morning } });
    const factor = { userId, secret: "golden", createdAt, confirmedAt: morning };
    await tx.secondFactor.create({ data: factor });
    await tx.recoveryCode.create({ data: { userId, codeHash: "golden" } });
    await tx.auditEntry.create({ data: { ...audit, at: createdAt, event: "signed-up" } });
    const signIn = { event: "signed-in", detail: "password" };
    await tx.auditEntry.create({ data: { ...audit, at: morning, ...signIn } });
    await tx.reminder.create({ data: { userId, nextAt: endsAt } });
  });
}

async function addItemRows(learner: Learner): Promise<void> {
  const texts = [
    "Ulangi turunan berantai.",
    "Ulangi turunan berantai, “chain rule”.\nLalu gradien.",
  ];
  for (const [index, text] of texts.entries()) {
    const at = new Date(morning.getTime() - (2 - index) * 25 * hour);
    await writeNote(learner, "calculus", text, { at });
  }
  const target = { userId: learner.id, pathKey: defaultPathKey, item: "git" };
  const links = [{ url: "https://contoh.id/git", title: "Git untuk pemula" }];
  const marks = { using: "https://contoh.id/git", hidden: ["https://contoh.id/lain"], links };
  await saveMarks(target, ({ item }) => ({ item, ...marks, statements: [0, 2] }));
  await addEvidenceRows(learner);
  await addProjectRows(learner);
  await saveResourceFilters(learner.id, { freeOnly: true, indonesianOnly: false });
  const context = { learner, now: morning };
  await changeProfile(context, { ...fullProfile, version: 0 });
  const content = { ...defaultSelection("untuk magang", "id"), leftOut: ["item:git"] };
  await addSelection(context, { id: "0197a000-0000-7000-8000-0000000000b1", content });
}

/** One with every field, and one that was removed. */
async function addProjectRows(learner: Learner): Promise<void> {
  const idOf = (index: number) => `0191d3f8-0000-7000-8000-00000000001${index}`;
  const at = new Date(morning.getTime() - 40 * hour);
  const later = new Date(morning.getTime() - 2 * hour);
  const project = {
    ...{ item: "proj-image-classification", title: "Klasifikasi sampah “TrashNet”" },
    summary: "Satu foto dari ponsel masuk, satu dari enam jenis sampah keluar.",
    problem: "Petugas bank sampah di RW saya memilah dengan tangan.\nSatu per satu.",
    ...{ role: "dikerjakan sendiri", data: "2.527 foto, enam kelas.", approach: "ResNet-18." },
    result: {
      ...{ metric: "F1 makro di data uji", value: "0,91", baseline: "0,62 (regresi logistik)" },
      ...{ sample: "380 foto", measured: "Data uji dibuka satu kali." },
    },
    ...{ limits: "Kaca bening dan plastik tertukar.", aiHelp: "Kode augmentasi." },
    repository: "https://contoh.id/sitinp/trashnet",
    ...{ demo: "https://sampah.contoh.id/", dataset: "TrashNet" },
    ...{ startedOn: "2026-11-08", finishedOn: "2026-11-22" },
    rubric: [{ competence: "comp-algorithm", where: "tiga model dibandingkan" }],
    tasks: [{ text: "Bagi datanya", done: true }],
    skills: ["cnn", "pytorch"],
  };
  await addProjectTo(learner, project, { id: idOf(1), at });
  await addProjectTo(learner, { title: "Coba-coba" }, { id: idOf(2), at });
  await removeProjectOf(learner, idOf(2), later);
}

/** One with every field, one that was changed, and one that was removed. */
async function addEvidenceRows(learner: Learner): Promise<void> {
  const idOf = (index: number) => `0191d3f8-0000-7000-8000-00000000000${index}`;
  const at = new Date(morning.getTime() - 50 * hour);
  const later = new Date(morning.getTime() - 3 * hour);
  const certificate = {
    ...{ title: "Belajar Pengembangan “Machine Learning”", issuer: "Dicoding Indonesia" },
    ...{ url: "https://www.dicoding.com/certificates/4EXGQK2R8ZRL", credentialId: "4EXGQK2R8ZRL" },
    ...{ issuedOn: "2026-11-02", expiresOn: "2029-11-02", items: ["course-dicoding", "cnn"] },
    description: "Tiga submission dinilai.\nNilai akhir 4 dari 5.",
  };
  await addEvidenceTo(learner, certificate, { id: idOf(1), at });
  const repository = { kind: "repository", title: "cnn-fashion-mnist", items: ["cnn"] } as const;
  await addEvidenceTo(learner, repository, { id: idOf(2), at });
  const url = "https://contoh.id/sitinp/cnn-fashion-mnist";
  await changeEvidenceOf(learner, idOf(2), { ...repository, url }, later);
  await addEvidenceTo(learner, { ...certificate, title: "Salah unggah" }, { id: idOf(3), at });
  await removeEvidenceOf(learner, idOf(3), later);
}

/** Two versions of a plan, each kind of log entry and a removed one, reviews, a forecast, a timer and a calendar. */
async function addWeekRows(learner: Learner): Promise<void> {
  const enrolmentId = await enrolmentIdOf(learner);
  const ago = (hours: number) => new Date(morning.getTime() - hours * hour);
  const dayOfWrite = (at: Date) => dayOf(at, learner.timeZone);
  const pause = {
    ...{ id: "0191d3f8-0000-7000-8000-0000000000c1", from: "2027-03-08", to: "2027-03-14" },
    reason: "Lebaran",
  };
  const first = { ...defaultPlanOf("2026-11-23"), version: 1, hoursPerWeek: 6.5 };
  const second = {
    ...{ ...first, version: 2, targetOn: "2027-06-30", specialisation: "nlp-engineer" },
    ...{ level: "junior", industry: "health", restDays: [6, 7], hours: { cnn: 12, git: 4.5 } },
    pauses: [pause],
  };
  const plans = [first, second].map((plan, index) => {
    const at = ago(30 * (2 - index));
    return { enrolmentId, at, localDate: dayOfWrite(at), ...planRowOf(plan) };
  });
  const forecast = { early: "2027-04-12", likely: "2027-05-30", late: "2027-07-18" };
  const shown = { week: "2026-11-23", shownOn: "2026-11-24", ...forecast };
  const review = { enrolmentId, at: ago(5), localDate: dayOfWrite(ago(5)) };
  const startedAt = ago(0.5);
  await writeSql(async (tx) => {
    await tx.insert("Plan", plans);
    await tx.insert("ShownForecast", [{ enrolmentId, ...shown }]);
    await replaceLogEntries(tx, enrolmentId, goldenLog(learner.timeZone));
    await tx.insert("Review", [
      {
        id: "0191d3f8-0000-7000-8000-0000000000e1",
        itemKey: "git",
        answer: "remembered",
        ...review,
      },
      { id: "0191d3f8-0000-7000-8000-0000000000e2", itemKey: "cnn", answer: "again", ...review },
    ]);
    const entryId = "0191d3f8-0000-7000-8000-0000000000f1";
    await tx.insert("Timer", [{ enrolmentId, version: 3, itemKey: "cnn", startedAt, entryId }]);
    await tx.insert("CalendarFeed", [{ enrolmentId, secretHash: "golden", createdAt: ago(9) }]);
  });
}

function goldenLog(timeZone: string): LogEntry[] {
  const nothing = {
    ...{ item: null, minutes: null, title: null, url: null, note: null, company: null },
    ...{ role: null, state: null, nextOn: null, changedAt: null, changedOn: null },
    ...{ removedAt: null, removedOn: null },
  };
  const added = { addedAt: new Date(morning.getTime() - 20 * hour), addedOn: "2026-11-23" };
  const later = { at: new Date(morning.getTime() - hour), on: "2026-11-24" };
  const entry = (index: number, kind: LogKind, fields: Partial<LogEntry>): LogEntry => ({
    ...{ id: `0191d3f8-0000-7000-8000-0000000000d${index}`, version: 1, kind, timeZone },
    ...{ on: "2026-11-22", ...nothing, ...added, ...fields },
  });
  const link = "https://contoh.id/blog/transformer";
  const changed = { version: 2, changedAt: later.at, changedOn: later.on };
  return [
    entry(1, "study", { item: "cnn", minutes: 95, note: "Konvolusi 1×1, “bottleneck”." }),
    entry(2, "study", { minutes: 20 }),
    entry(3, "habit", {
      item: "habit-blog",
      title: "Attention, dari awal",
      url: link,
      minutes: 15,
    }),
    entry(4, "application", {
      ...{ company: "Kata.ai", role: "NLP Engineer", state: "interview", nextOn: "2026-12-02" },
      ...{
        item: "job-internship",
        url: "https://contoh.id/lowongan",
        note: "Lewat teman.",
        ...changed,
      },
    }),
    entry(5, "study", { item: "git", version: 2, removedAt: later.at, removedOn: later.on }),
  ];
}
