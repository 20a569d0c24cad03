import { cache } from "react";
import { defaultPathKey } from "../content/paths";
import { findStudyTime } from "../data/log/study-time";
import type { Learner } from "../domain/learner";
import type { StudyTime } from "../domain/study-time";

/** All that is logged, loaded once a request. */
export const loadStudyTime = cache(
  ({ id }: Learner): Promise<StudyTime[]> => findStudyTime(id, defaultPathKey),
);
