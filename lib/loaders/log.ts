import { defaultPathKey } from "../content/paths";
import { findLog } from "../data/log/log-list";
import type { Learner } from "../domain/learner";
import { type LogData, logDataOf } from "../domain/log-data";

/** The latest day first. */
export async function loadLogData({ id }: Learner): Promise<LogData[]> {
  return (await findLog(id, defaultPathKey)).map(logDataOf);
}
