import { beforeEach, describe, expect, it, vi } from "vitest";
import { PageFollower } from "@/components/shell/page-follower";

let age: number | null;
let held: boolean;
let follower: PageFollower;
const refresh = vi.fn();
const tell = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  refresh.mockClear();
  tell.mockClear();
  age = 1;
  held = false;
  follower = new PageFollower({ askAge: async () => age, refresh, tell });
  follower.hold(() => held);
  return () => vi.useRealTimers();
});

describe("a page that follows", () => {
  it("is asked for again when there is something new, and only then", async () => {
    await follower.look();
    expect(refresh).toHaveBeenCalledTimes(1);
    await follower.look();
    expect(refresh).toHaveBeenCalledTimes(1);
    age = 2;
    await follower.look();
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it("is left as it is while the server cannot be asked: a refresh would lose it", async () => {
    age = null;
    await follower.look();
    expect(refresh).not.toHaveBeenCalled();
  });

  it("is left as it is while something on it is on its way, and looks when that has settled", async () => {
    held = true;
    await follower.look();
    expect(refresh).not.toHaveBeenCalled();
    held = false;
    await follower.settled(false);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("is left as it is when something is done on it while the server is asked", async () => {
    const looking = follower.look();
    held = true;
    await looking;
    expect(refresh).not.toHaveBeenCalled();
    held = false;
    await follower.look();
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe("a page that was held", () => {
  it("follows again once it is let go", async () => {
    const letGo = follower.hold(() => true);
    await follower.look();
    expect(refresh).not.toHaveBeenCalled();
    letGo();
    await follower.look();
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe("a visitor who comes back", () => {
  it("sees what is new, unless the page was looked at a moment ago", async () => {
    await follower.comeBack();
    expect(refresh).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3000);
    await follower.comeBack();
    expect(refresh).toHaveBeenCalledTimes(1);
    age = 2;
    await follower.comeBack();
    expect(refresh).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3000);
    await follower.comeBack();
    expect(refresh).toHaveBeenCalledTimes(2);
  });
});

describe("a page on which something was done", () => {
  it("tells the other tabs and is asked for again", async () => {
    await follower.settled(true);
    expect([tell.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 1]);
  });

  it("tells the other tabs of what was taken in beside a choice, and stays until that is made", async () => {
    held = true;
    await follower.settled(true);
    expect([tell.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 0]);
  });

  it("tells nobody of what was refused, but looks at how things stand", async () => {
    await follower.settled(false);
    expect([tell.mock.calls.length, refresh.mock.calls.length]).toEqual([0, 1]);
  });
});
