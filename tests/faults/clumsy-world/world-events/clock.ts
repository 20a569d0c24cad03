import { sessionTimeouts } from "@/lib/domain/session";
import type { WorldEvent } from "../event";
import type { World } from "../world";

const day = 24 * 60 * 60 * 1000;

function sessionCookies({ learners }: World): Set<string | undefined> {
  return new Set(learners.flatMap(({ devices }) => devices.map((each) => each.sessionCookie)));
}

/** A session that began long ago, by the clock of then, has expired when the clock is right again. */
function expectExpiredSessions({ learners }: World, earlier: Set<string | undefined>): void {
  for (const { sessionCookie, isSignedIn } of learners.flatMap(({ devices }) => devices))
    if (!earlier.has(sessionCookie)) isSignedIn.add(false);
}

function clockStandsAt(days: number, name: string, expectedErrors?: RegExp): WorldEvent {
  return {
    name,
    ...(expectedErrors && { expectedErrors }),
    run: async (world, _choices, acting) => {
      const earlier = sessionCookies(world);
      await world.jump(days);
      try {
        await acting;
      } finally {
        await world.jump(0);
      }
      if (days * day < -sessionTimeouts.absolute) expectExpiredSessions(world, earlier);
      return "done";
    },
  };
}

export const clockBehind = clockStandsAt(-2, "the clock is two days behind");
export const clockAhead = clockStandsAt(2, "the clock is two days ahead");
export const clockFarAhead = clockStandsAt(40, "the clock is forty days ahead");
export const clockIn1970 = clockStandsAt(
  -Math.floor(Date.now() / day),
  "the clock is in 1970",
  /which cannot be: changes are dated/,
);
