import { randomUUID } from "node:crypto";
import { addLogEntry, changeLogEntry, removeLogEntry } from "@/lib/actions/log-entry-changes";
import { defaultPathKey } from "@/lib/content/paths";
import { findLogBatches } from "@/lib/data/log/log-list";
import type { Learner } from "@/lib/domain/learner";
import type { LogContent, LogEntry } from "@/lib/domain/log-entry";
import { morning } from "../learners";

function logContent(content: Partial<LogContent> = {}): LogContent {
  return {
    ...{ kind: "study", on: "2026-11-24", item: "git", minutes: 90, title: null, url: null },
    ...{ note: null, company: null, role: null, state: null, nextOn: null },
    ...content,
  };
}

/** Returns its id. */
export async function addEntryTo(
  learner: Learner,
  content: Partial<LogContent> = {},
  { id = randomUUID(), at = morning }: { id?: string; at?: Date } = {},
): Promise<string> {
  const { outcome } = await addLogEntry({ learner, now: at }, id, logContent(content));
  if (outcome !== "saved") throw new Error(`The entry was not added: ${outcome}`);
  return id;
}

/** All that is stored, by id; the removed ones too. */
export async function storedLogOf({ id }: Pick<Learner, "id">): Promise<LogEntry[]> {
  const log: LogEntry[] = [];
  for await (const batch of findLogBatches(id, defaultPathKey)) log.push(...batch);
  return log;
}

/** On the version that is stored. */
export async function changeEntryOf(
  learner: Learner,
  id: string,
  content: Partial<LogContent>,
  at = morning,
): Promise<void> {
  const known = (await storedLogOf(learner)).find((each) => each.id === id);
  const change = { version: known?.version ?? 0, content: logContent(content) };
  await changeLogEntry({ learner, now: at }, id, change);
}

export async function removeEntryOf(learner: Learner, id: string, at = morning): Promise<void> {
  await removeLogEntry({ learner, now: at }, id, {});
}
