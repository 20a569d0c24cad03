import { dayOf } from "./calendar";
import { possibleTimeOf } from "./clock";

/** When something was written, with the learner's local day. */
export type WriteTime = { readonly at: Date; readonly day: string };

export function writeTimeOf(now: Date, timeZone: string): WriteTime {
  const at = possibleTimeOf(now);
  return { at, day: dayOf(at, timeZone) };
}
