import { isFullRun } from "../full-run";

/** Whether JavaScript is on in a journey of forms: in the short form it is off, in the long form both. */
export const scriptModes: readonly boolean[] = isFullRun ? [true, false] : [false];
