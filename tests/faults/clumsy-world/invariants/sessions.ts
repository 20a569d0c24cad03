import { expect } from "vitest";
import { paths } from "@/lib/paths";
import type { Invariant } from "../invariant";
import type { Learner } from "../learner/learner";
import type { World } from "../world";

async function statusWith({ site }: World, cookie: string): Promise<number> {
  const headers = { cookie: `next-auth.session-token=${cookie}` };
  return (await site.request(paths.progress, { headers })).status;
}

async function expectSessions(world: World, learner: Learner): Promise<void> {
  for (const cookie of learner.endedSessions) {
    expect(await statusWith(world, cookie), "an ended session").toBe(401);
  }
  for (const { isSignedIn, sessionCookie = "" } of learner.devices) {
    if (!isSignedIn.isCertainly(true)) continue;
    const expected = learner.isPendingDeletion.newest ? 401 : 200;
    expect(await statusWith(world, sessionCookie), "a session in use").toBe(expected);
  }
}

export const sessions: Invariant = {
  name: "sessions work until they are ended, and not after it",
  check: async (world, { acted }) => {
    for (const learner of acted) await expectSessions(world, learner);
  },
};
