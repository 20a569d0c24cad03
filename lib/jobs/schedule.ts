import { isUnavailable } from "../data/engines/engine";

export type Job = {
  /** What the log says where it failed. */
  readonly failure: string;
  /** In ms: from the start of the process to the first run, and from one run to the next. */
  readonly first: number;
  readonly every: number;
  /** `signal` ends it with the process. */
  readonly work: (signal: AbortSignal) => Promise<void>;
};

/** Returns what ends it. By timers, which do not follow the clock: a clock that is set runs nothing early or twice. */
function repeat({ failure, first, every, work }: Job): () => void {
  const ending = new AbortController();
  let isRunning = false;
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work(ending.signal);
    } catch (error) {
      // While the database is away, its own messages say so.
      if (!isUnavailable(error)) console.error(`langkah: ${failure}:`, error);
    } finally {
      isRunning = false;
    }
  };
  let timer = setTimeout(() => {
    timer = setInterval(run, every).unref();
    run();
  }, first).unref();
  return () => {
    clearTimeout(timer);
    ending.abort();
  };
}

/** Runs each job beside the requests of visitors, one run of it at a time, until the process is told to end. */
export function scheduleJobs(jobs: readonly Job[]): void {
  const ends = jobs.map(repeat);
  const end = () => {
    for (const endJob of ends) endJob();
  };
  process.once("SIGTERM", end);
  process.once("SIGINT", end);
}
