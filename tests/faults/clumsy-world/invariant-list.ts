import type { Invariant } from "./invariant";
import { accounts } from "./invariants/accounts";
import { alive, answers, log } from "./invariants/app";
import { backups } from "./invariants/backups";
import { eventLoop } from "./invariants/event-loop";
import { evidence } from "./invariants/evidence";
import { history, projection } from "./invariants/history";
import { logEntries } from "./invariants/log";
import { notes } from "./invariants/notes";
import { plans } from "./invariants/plan";
import { projects } from "./invariants/projects";
import { roundTrip } from "./invariants/round-trip";
import { sessions } from "./invariants/sessions";

/** In this order: those of the app first, since all others need one that answers. */
export const invariants: readonly Invariant[] = [
  ...[alive, answers, log, eventLoop],
  ...[accounts, history, projection, notes, evidence, projects, logEntries, plans],
  ...[sessions, roundTrip, backups],
];
