import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../setup/command.mjs";
import { freePort } from "./servers";
import { median } from "./statistics";

const rounds = 7;

/** Ms from `npm start` to the first answer that the app is ready, with everything set up; throws when it ends before. */
async function timeStart(database: string): Promise<number> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn("npm", ["start"], {
    cwd: root,
    // npm does not pass every signal on: its group is ended as a whole.
    detached: true,
    env: { ...process.env, PORT: String(port), DATABASE_URL: database, UPKEEP: "off" },
    stdio: "ignore",
  });
  try {
    while (child.exitCode === null) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null);
      if (answer?.status === 200) return performance.now() - began;
      await pause(5);
    }
    throw new Error(`"npm start" ended with ${child.exitCode}`);
  } finally {
    if (child.exitCode === null && child.pid !== undefined) {
      process.kill(-child.pid, "SIGTERM");
      await once(child, "exit");
    }
  }
}

/** The median of several starts; the first, which makes the database, does not count. */
export async function measureStart(database: string): Promise<number> {
  await timeStart(database);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeStart(database));
  return median(times);
}
