import { changeProgress } from "@/lib/actions/progress-changes";
import { write } from "@/lib/data/database";
import type { Change } from "@/lib/domain/change";
import type { ProgressEvent } from "@/lib/domain/history";
import type { Learner } from "@/lib/domain/learner";
import { morning, newLearner } from "./learners";

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
    const note = "Ulangi turunan berantai, “chain rule”.\nLalu gradien.";
    const byItem = { enrolment: { userId }, itemKey: "calculus" };
    await tx.itemProgress.updateMany({ where: byItem, data: { note } });
    const plan = { targetDate: "2027-06-30", hoursPerWeek: 8, specialisation: "nlp-engineer" };
    await tx.enrolment.updateMany({ where: { userId }, data: plan });
  });
}
