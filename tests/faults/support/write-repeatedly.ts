import { setTimeout as pause } from "node:timers/promises";

/** In ms, so that others who write get their turn. */
const interval = 10;

/** Writes until it is stopped; a request that a killed app leaves without an answer is none. */
export function writeRepeatedly(write: () => Promise<void>): { stop(): Promise<void> } {
  let isRunning = true;
  const writing = (async () => {
    while (isRunning) {
      try {
        await write();
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
      }
      await pause(interval);
    }
  })();
  return {
    stop: () => {
      isRunning = false;
      return writing;
    },
  };
}
