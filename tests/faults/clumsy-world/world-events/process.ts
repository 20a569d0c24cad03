import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../../support/server/app-server";
import { startApp } from "../../support/app";
import type { WorldEvent } from "../event";

/** The longest time until learners are in the middle of what they do, in ms. */
const longestWait = 400;

export const quiet: WorldEvent = { name: "nothing", weight: 4, run: async () => "done" };

export const kill: WorldEvent = {
  name: "the app is killed and started again",
  weight: 3,
  breaksConnections: true,
  run: async (world, choices) => {
    await pause(choices.integer(0, longestWait));
    await world.restart("SIGKILL");
    return "done";
  },
};

export const stop: WorldEvent = {
  name: "the app is told to stop and started again",
  weight: 2,
  breaksConnections: true,
  run: async (world, choices) => {
    await pause(choices.integer(0, longestWait));
    await world.restart("SIGTERM");
    return "done";
  },
};

export const secondInstance: WorldEvent = {
  name: "a second instance joins and is killed",
  weight: 2,
  isPossible: ({ engine }) => engine === "postgresql",
  breaksConnections: true,
  run: async (world, choices, acting) => {
    const { site } = world;
    const url = `http://localhost:${await freePort()}`;
    const other = await startApp(world.database, { env: world.appEnv(url) });
    site.urls = [site.origin, url];
    await pause(choices.integer(0, longestWait));
    site.urls = [site.origin];
    await other.end("SIGKILL");
    await acting;
    return "done";
  },
};
