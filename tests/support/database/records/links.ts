import { randomUUID } from "node:crypto";
import { write } from "@/lib/data/database";
import type { Learner } from "@/lib/domain/learner";
import { queryRows } from "../stored-rows";

const added = { version: 1, addedAt: new Date("2026-11-24T02:00:00Z"), addedOn: "2026-11-24" };

export async function enrolmentIdOf({ id }: Learner): Promise<string> {
  const [row] = await queryRows<{ id: string }>(
    `SELECT "id" FROM "Enrolment" WHERE "userId" = ?`,
    id,
  );
  return row?.id ?? "";
}

/** Returns its id. */
export async function addEvidence(
  learner: Learner,
  url: string | null,
  removedAt: Date | null = null,
): Promise<string> {
  const id = randomUUID();
  const enrolmentId = await enrolmentIdOf(learner);
  const data = { enrolmentId, id, kind: "repository", title: "Churn", url, removedAt, ...added };
  await write((tx) => tx.evidence.create({ data }));
  return id;
}

export async function removeEvidence(learner: Learner, id: string): Promise<void> {
  const where = { enrolmentId_id: { enrolmentId: await enrolmentIdOf(learner), id } };
  await write((tx) => tx.evidence.update({ where, data: { removedAt: added.addedAt } }));
}

export async function addProject(
  learner: Learner,
  links: { repository?: string; demo?: string; removedAt?: Date },
): Promise<void> {
  const texts = {
    title: "Churn",
    summary: "",
    problem: "",
    role: "",
    data: "",
    approach: "",
    rubric: "[]",
    tasks: "[]",
    skills: "[]",
  };
  const enrolmentId = await enrolmentIdOf(learner);
  const data = { enrolmentId, id: randomUUID(), ...texts, ...links, ...added };
  await write((tx) => tx.project.create({ data }));
}
