import { describe, expect, it, vi } from "vitest";

const load = async () => {
  vi.resetModules();
  return import("@/lib/process-singleton");
};

describe("a process singleton", () => {
  it("is created once when its module is loaded twice", async () => {
    const make = vi.fn(() => ({}));
    const [first, second] = [await load(), await load()];
    expect(first.processSingleton).not.toBe(second.processSingleton);
    expect(first.processSingleton("made once", make)).toBe(
      second.processSingleton("made once", make),
    );
    expect(make).toHaveBeenCalledOnce();
  });

  it("is kept by name, also when it is undefined", async () => {
    const { processSingleton } = await load();
    const make = vi.fn(() => undefined);
    expect(processSingleton("nothing", make)).toBeUndefined();
    expect(processSingleton("nothing", make)).toBeUndefined();
    expect(make).toHaveBeenCalledOnce();
    expect(processSingleton("something", () => 1)).toBe(1);
  });
});
