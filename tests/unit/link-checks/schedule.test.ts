import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

// The environment is read while the module loads.
vi.stubEnv("NEXTAUTH_SECRET", "a secret that only the tests know");
vi.mock("@/lib/link-checks/check-links", () => ({ checkLinks: vi.fn(), pace: 12_000 }));
const { UnavailableError } = await import("@/lib/data/engines/engine");
const { env } = await import("@/lib/env");
const { checkLinks } = await import("@/lib/link-checks/check-links");
const { scheduleLinkChecks } = await import("@/lib/link-checks/schedule");

const { LINK_CHECKS: defaultSetting } = env;
const check = vi.mocked(checkLinks);
const logged = vi.spyOn(console, "error");
const listen = vi.spyOn(process, "once");

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(env, { LINK_CHECKS: "on" });
  check.mockReset().mockResolvedValue(undefined);
  logged.mockReset().mockReturnValue(undefined);
  listen.mockReset().mockReturnValue(process);
});
afterEach(() => {
  vi.useRealTimers();
});

describe("link checks", () => {
  it("are off unless the operator sets them on", () => {
    expect(defaultSetting).toBe("off");
    Object.assign(env, { LINK_CHECKS: "off" });
    scheduleLinkChecks();
    expect(vi.getTimerCount()).toBe(0);
    expect(listen).not.toHaveBeenCalled();
  });

  it("run every twelve seconds, never two at once", async () => {
    scheduleLinkChecks();
    await vi.advanceTimersByTimeAsync(36_000);
    expect(check).toHaveBeenCalledTimes(3);
    check.mockReturnValue(new Promise((resolve) => setTimeout(resolve, 100_000)));
    await vi.advanceTimersByTimeAsync(96_000);
    expect(check).toHaveBeenCalledTimes(4);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(check).toHaveBeenCalledTimes(5);
  });

  it("go on after an error, which is logged unless the database is away", async () => {
    scheduleLinkChecks();
    check.mockRejectedValueOnce(new UnavailableError("database is locked"));
    await vi.advanceTimersByTimeAsync(12_000);
    expect(logged).not.toHaveBeenCalled();
    check.mockRejectedValueOnce(new Error("a defect"));
    await vi.advanceTimersByTimeAsync(12_000);
    expect(logged).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(check).toHaveBeenCalledTimes(3);
  });

  it.each(["SIGTERM", "SIGINT"])("end with %s, the one that runs included", async (signal) => {
    scheduleLinkChecks();
    check.mockReturnValue(new Promise(() => undefined));
    await vi.advanceTimersByTimeAsync(12_000);
    const [running] = check.mock.calls[0] ?? [];
    expect(running?.aborted).toBe(false);
    const stop = listen.mock.calls.find(([name]) => name === signal)?.[1];
    stop?.();
    expect(running?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });
});
