import { expect } from "vitest";
import type { Invariant } from "../invariant";

export const answers: Invariant = {
  name: "no request is answered with 500, and none breaks off",
  check: async ({ site }, { happened }) => {
    expect(site.serverErrors.splice(0)).toEqual([]);
    const broken = site.broken.splice(0);
    if (!happened.breaksConnections) expect(broken).toEqual([]);
  },
};

export const alive: Invariant = {
  name: "the app runs and is ready",
  check: async ({ app, isAppRunning, site }) => {
    expect(isAppRunning, app.output()).toBe(true);
    expect((await site.request("/api/health/ready", {})).status).toBe(200);
  },
};

const errorLine = /"level":"error"|⨯|unhandled|uncaught/i;

export const log: Invariant = {
  name: "the log holds no unexpected error",
  check: async (world, { happened }) => {
    const errors = world.newLogLines().filter((line) => errorLine.test(line));
    const isExpected = (line: string) => happened.expectedErrors?.test(line) ?? false;
    expect(errors.filter((line) => !isExpected(line))).toEqual([]);
  },
};
