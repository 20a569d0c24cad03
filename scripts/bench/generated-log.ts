import { v7 as uuidv7 } from "uuid";
import type { Row } from "../../lib/data/engines/connection";
import { dayOf } from "../../lib/domain/calendar";
import { historyDuration, itemAt, timeZone } from "./generated-history";

/** Entries in the log of an ordinary learner, and of one with a very long history. */
export const ordinaryEntries = 300;
export const longEntries = 5000;

/** The rows of so many sessions of study over the time of the history, that end now. */
export function generateLogRows(count: number, now: number): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const addedAt = new Date(Math.floor(now - ((count - index) * historyDuration) / (count + 1)));
    const day = dayOf(addedAt, timeZone);
    const session = { kind: "study", itemKey: itemAt(index), minutes: 20 + (index % 50) };
    return { id: uuidv7(), version: 1, ...session, day, timeZone, addedAt, addedOn: day };
  });
}
