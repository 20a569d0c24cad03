import { randomUUID } from "node:crypto";
import { defaultPathKey, pathOf } from "@/lib/content/paths";
import { saveLearner } from "@/lib/data/accounts/learner";
import type { Learner } from "@/lib/domain/learner";

export const morning = new Date("2026-11-24T02:00:00Z");

export async function newLearner(
  fields: Partial<Omit<Learner, "id" | "createdAt" | "deletesAt">> = {},
): Promise<Learner> {
  const learner = {
    email: `${randomUUID()}@contoh.id`,
    name: "Siti Nurhaliza",
    locale: "id",
    timeZone: "Asia/Jakarta",
    ...fields,
  } as const;
  const saved = await saveLearner(
    { ...learner, passwordHash: "none" },
    pathOf(defaultPathKey),
    morning,
  );
  if (!saved.ok) throw new Error(`The e-mail ${learner.email} is taken`);
  return { ...learner, id: saved.id, createdAt: morning, deletesAt: null };
}
