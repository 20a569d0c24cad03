import { describe, expect, it, vi } from "vitest";

const load = async () => {
  vi.resetModules();
  return import("@/lib/process-singleton");
};

describe("what a process has one of", () => {
  it("is made once, though the modules that ask for it are loaded twice", async () => {
    const make = vi.fn(() => ({}));
    const [first, second] = [await load(), await load()];
    expect(first.processSingleton).not.toBe(second.processSingleton);
    expect(first.processSingleton("made once", make)).toBe(
      second.processSingleton("made once", make),
    );
    expect(make).toHaveBeenCalledOnce();
  });

  it("is told apart by its name, and kept also where it is nothing", async () => {
    const { processSingleton } = await load();
    const make = vi.fn(() => undefined);
    expect(processSingleton("nothing", make)).toBeUndefined();
    expect(processSingleton("nothing", make)).toBeUndefined();
    expect(make).toHaveBeenCalledOnce();
    expect(processSingleton("something", () => 1)).toBe(1);
  });
});
