import { defaultPathKey } from "../content/paths";
import { findEvidenceList } from "../data/evidence/evidence";
import { type EvidenceData, evidenceDataOf } from "../domain/evidence-data";
import type { Learner } from "../domain/learner";

export async function loadEvidenceData({ id }: Learner): Promise<EvidenceData[]> {
  return (await findEvidenceList(id, defaultPathKey)).map(evidenceDataOf);
}
