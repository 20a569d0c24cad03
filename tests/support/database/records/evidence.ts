import { randomUUID } from "node:crypto";
import { addEvidence, changeEvidence, removeEvidence } from "@/lib/actions/evidence-changes";
import { defaultPathKey } from "@/lib/content/paths";
import { findEvidenceBatches } from "@/lib/data/evidence/evidence-list";
import type { Evidence, EvidenceContent } from "@/lib/domain/evidence";
import type { Learner } from "@/lib/domain/learner";
import { morning } from "../learners";

function evidenceContent(content: Partial<EvidenceContent> = {}): EvidenceContent {
  return {
    ...{ kind: "certificate", title: "Belajar Machine Learning", url: null, issuer: null },
    ...{ credentialId: null, issuedOn: null, expiresOn: null, description: null },
    ...{ items: ["git"], ...content },
  };
}

/** Returns its id. */
export async function addEvidenceTo(
  learner: Learner,
  content: Partial<EvidenceContent> = {},
  { id = randomUUID(), at = morning }: { id?: string; at?: Date } = {},
): Promise<string> {
  await addEvidence({ learner, now: at }, id, evidenceContent(content));
  return id;
}

/** Everything that is stored of it, by id; the removed ones too. */
export async function storedEvidenceOf({ id }: Pick<Learner, "id">): Promise<Evidence[]> {
  const list: Evidence[] = [];
  for await (const batch of findEvidenceBatches(id, defaultPathKey)) {
    for (const { level: _level, ...evidence } of batch as (Evidence & { level?: unknown })[])
      list.push(evidence);
  }
  return list;
}

/** On the version that is stored. */
export async function changeEvidenceOf(
  learner: Learner,
  id: string,
  content: Partial<EvidenceContent>,
  at = morning,
): Promise<void> {
  const known = (await storedEvidenceOf(learner)).find((each) => each.id === id);
  if (!known) throw new Error(`There is no evidence ${id}`);
  const change = { version: known.version, content: evidenceContent(content) };
  await changeEvidence({ learner, now: at }, id, change);
}

export async function removeEvidenceOf(learner: Learner, id: string, at = morning): Promise<void> {
  await removeEvidence({ learner, now: at }, id, {});
}
