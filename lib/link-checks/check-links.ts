import { randomUUID } from "node:crypto";
import { isClockDoubtful } from "../data/clock-check";
import { acquireLease } from "../data/lease";
import { claimLink, findDueLink, saveLinkCheck } from "../data/link-checks/link-check";
import {
  findChangedEnrolments,
  findEnrolmentsAfter,
  saveUsedLinks,
} from "../data/link-checks/used-links";
import { possibleTimeOf } from "../domain/clock";
import { dueTimesOf, linkCheckLease } from "../domain/link-check";
import { processSingleton } from "../process-singleton";
import { requestLink } from "./request";

/** In ms, from one request to the next of all instances: five a minute, each with the time to end before the next. */
export const pace = 12_000;

const holder = randomUUID();

/** The last enrolment whose addresses were compared; empty before the first. */
const walk = processSingleton("link-check-walk", () => ({ last: "" }));

/** Goes on to the next enrolments, and from the last to the first. */
async function findNextChanges(): Promise<string[]> {
  const enrolments = await findEnrolmentsAfter(walk.last);
  const range = { after: walk.last, last: enrolments.at(-1) ?? "" };
  walk.last = range.last;
  return enrolments.length === 0 ? [] : findChangedEnrolments(range);
}

/** Neither while another instance works, nor while it is in doubt what week this is. */
async function mayWork(now: Date): Promise<boolean> {
  if (await isClockDoubtful()) return false;
  const until = new Date(now.getTime() + pace);
  return (await acquireLease(linkCheckLease, holder, { now, until })) !== "held";
}

/**
 * Takes up the links that learners have added or removed, then requests the one that has waited longest, if one is due.
 * Reads alone where there is nothing to do. `signal` ends it without an answer.
 */
export async function checkLinks(signal: AbortSignal): Promise<void> {
  const due = dueTimesOf(possibleTimeOf(new Date()));
  if (due === null) return;
  const changed = await findNextChanges();
  const waiting = await findDueLink(due);
  if (changed.length === 0 && waiting === undefined) return;
  if (!(await mayWork(due.now))) return;
  for (const enrolmentId of changed) await saveUsedLinks(enrolmentId, due.now);
  const url = waiting ?? (await findDueLink(due));
  if (url === undefined || !(await claimLink(url, due))) return;
  const answer = await requestLink(url, signal);
  if (!signal.aborted) await saveLinkCheck(url, answer, possibleTimeOf(new Date()));
}
