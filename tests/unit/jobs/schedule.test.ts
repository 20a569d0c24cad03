import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { UnavailableError } from "@/lib/data/engines/engine";
import { type Job, scheduleJobs } from "@/lib/jobs/schedule";

const logged = vi.spyOn(console, "error");
const listen = vi.spyOn(process, "once");
afterAll(() => {
  vi.restoreAllMocks();
});

const work = vi.fn<Job["work"]>();
const job: Job = { failure: "the work failed", first: 5_000, every: 12_000, work };

beforeEach(() => {
  vi.useFakeTimers();
  work.mockReset().mockResolvedValue(undefined);
  logged.mockReset().mockReturnValue(undefined);
  listen.mockReset().mockReturnValue(process);
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a job of the app", () => {
  it("runs first after its wait, then again and again, never twice at once", async () => {
    scheduleJobs([job]);
    await vi.advanceTimersByTimeAsync(4_999);
    expect(work).toHaveBeenCalledTimes(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(work).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(24_000);
    expect(work).toHaveBeenCalledTimes(3);
    work.mockReturnValue(new Promise((resolve) => setTimeout(resolve, 100_000)));
    await vi.advanceTimersByTimeAsync(96_000);
    expect(work).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(work).toHaveBeenCalledTimes(5);
  });

  it("runs beside others, whatever they do", async () => {
    const other = vi.fn<Job["work"]>().mockImplementation(() => {
      throw new Error("a defect");
    });
    scheduleJobs([{ ...job, work: other }, { ...job, work: () => new Promise(() => {}) }, job]);
    await vi.advanceTimersByTimeAsync(17_000);
    expect(work).toHaveBeenCalledTimes(2);
    expect(other).toHaveBeenCalledTimes(2);
  });

  it("goes on after an error, which is logged unless the database is away", async () => {
    scheduleJobs([job]);
    work.mockRejectedValueOnce(new UnavailableError("database is locked"));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(logged).not.toHaveBeenCalled();
    const error = new Error("a defect");
    work.mockRejectedValueOnce(error);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(logged.mock.calls).toEqual([["langkah: the work failed:", error]]);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it("runs as often when the clock is set, ahead or back", async () => {
    scheduleJobs([job]);
    for (const year of [2036, 1970]) {
      vi.setSystemTime(new Date(`${year}-01-01T00:00:00Z`));
      work.mockClear();
      await vi.advanceTimersByTimeAsync(24_000);
      expect(work.mock.calls.length, `${year}`).toBeLessThanOrEqual(2);
      expect(work).toHaveBeenCalled();
    }
  });

  it.each(["SIGTERM", "SIGINT"])("ends with %s, the run of it included", async (signal) => {
    scheduleJobs([job, { ...job, first: 60_000 }]);
    work.mockReturnValue(new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(5_000);
    const [running] = work.mock.calls[0] ?? [];
    expect(running?.aborted).toBe(false);
    const stop = listen.mock.calls.find(([name]) => name === signal)?.[1];
    stop?.();
    expect(running?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
