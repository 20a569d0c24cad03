import type { Learner } from "@/lib/domain/learner";
import type { States } from "@/lib/domain/progress";
import type { ChangeLineContext } from "./change-line";

export type TimelineContext = ChangeLineContext & { states: States; learner: Learner };
