import { defaultPathKey } from "../content/paths";
import { findTimer } from "../data/log/timer";
import type { Learner } from "../domain/learner";
import { type TimerData, timerDataOf } from "../domain/log-data";

export async function loadTimerData({ id }: Learner): Promise<TimerData> {
  return timerDataOf(await findTimer(id, defaultPathKey));
}
