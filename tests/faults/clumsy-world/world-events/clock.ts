import type { WorldEvent } from "../event";

function clockStandsAt(days: number, name: string, expectedErrors?: RegExp): WorldEvent {
  return {
    name,
    ...(expectedErrors && { expectedErrors }),
    run: async (world, _choices, acting) => {
      await world.jump(days);
      try {
        await acting;
      } finally {
        await world.jump(0);
      }
      return "done";
    },
  };
}

export const clockBehind = clockStandsAt(-2, "the clock is two days behind");
export const clockAhead = clockStandsAt(2, "the clock is two days ahead");
export const clockFarAhead = clockStandsAt(40, "the clock is forty days ahead");
export const clockIn1970 = clockStandsAt(
  -Math.floor(Date.now() / (24 * 60 * 60 * 1000)),
  "the clock is in 1970",
  /which cannot be: changes are dated/,
);
