import { isUnavailable } from "../data/engines/engine";
import { env } from "../env";
import { checkLinks, pace } from "./check-links";

/** Checks links beside the requests of visitors until the process is told to end, where the operator wants it. */
export function scheduleLinkChecks(): void {
  if (env.LINK_CHECKS === "off") return;
  let running: AbortController | null = null;
  const run = async () => {
    if (running) return;
    running = new AbortController();
    try {
      await checkLinks(running.signal);
    } catch (error) {
      // While the database is away, its own messages say so.
      if (!isUnavailable(error)) console.error("langkah: a link could not be checked:", error);
    } finally {
      running = null;
    }
  };
  const timer = setInterval(run, pace).unref();
  const stop = () => {
    clearInterval(timer);
    running?.abort();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}
