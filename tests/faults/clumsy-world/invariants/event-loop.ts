import { expect } from "vitest";
import type { Invariant } from "../invariant";

/** In ms: the longest time for which the app may answer nothing. A busy machine takes longer for the same. */
const longestGap = 300;

export const eventLoop: Invariant = {
  name: "the app never stands still",
  check: async (world) => {
    const gap = await world.watch.longestBlockMs(world.app);
    world.longestGap = Math.max(world.longestGap, gap);
    expect(gap).toBeLessThanOrEqual(Math.max(longestGap, 2 * world.usualGap));
  },
};
