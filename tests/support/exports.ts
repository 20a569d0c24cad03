import { documentOf } from "@/lib/archive/document";
import { findArchiveHead, findWholeHistory } from "@/lib/data/archive";
import { morning } from "./learners";

/** The `langkah.json` of a learner, as an export holds it. */
export async function archiveOf(learnerId: string): Promise<string> {
  const head = await findArchiveHead(learnerId, morning);
  if (!head) throw new Error(`There is no learner ${learnerId}`);
  const pieces = documentOf(head, (path) => findWholeHistory(learnerId, path), morning);
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}
