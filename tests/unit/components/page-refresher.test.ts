import { beforeEach, describe, expect, it, vi } from "vitest";
import { PageRefresher } from "@/components/shell/page-refresher";

let age: number | "other-learner" | null;
let held: boolean;
let follower: PageRefresher;
const refresh = vi.fn();
const tell = vi.fn();
const warn = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  refresh.mockClear();
  tell.mockClear();
  warn.mockClear();
  age = 1;
  held = false;
  follower = new PageRefresher({
    fetchVersion: async () => age,
    refresh,
    onOtherLearner: warn,
    notifyOtherTabs: tell,
  });
  follower.pause(() => held);
  return () => vi.useRealTimers();
});

describe("a page that follows", () => {
  it("is asked for again when there is something new, and only then", async () => {
    await follower.checkForChanges();
    expect(refresh).toHaveBeenCalledTimes(1);
    await follower.checkForChanges();
    expect(refresh).toHaveBeenCalledTimes(1);
    age = 2;
    await follower.checkForChanges();
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it("is left as it is while one of several has changes that are not saved", async () => {
    let isTyping = true;
    const resume = follower.pause(() => isTyping);
    await follower.checkForChanges();
    expect(refresh).not.toHaveBeenCalled();
    isTyping = false;
    held = true;
    await follower.checkForChanges();
    expect(refresh).not.toHaveBeenCalled();
    held = false;
    isTyping = true;
    resume();
    await follower.checkForChanges();
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("is left as it is while the server cannot be asked: a refresh would lose it", async () => {
    age = null;
    await follower.checkForChanges();
    expect(refresh).not.toHaveBeenCalled();
  });

  it("is left as it is, and says so, once another learner has signed in", async () => {
    age = "other-learner";
    await follower.checkForChanges();
    expect(refresh).not.toHaveBeenCalled();
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it("is left as it is while something on it is on its way, and looks when that has settled", async () => {
    held = true;
    await follower.checkForChanges();
    expect(refresh).not.toHaveBeenCalled();
    held = false;
    await follower.onChangesAnswered(false);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it("is left as it is when something is done on it while the server is asked", async () => {
    const looking = follower.checkForChanges();
    held = true;
    await looking;
    expect(refresh).not.toHaveBeenCalled();
    held = false;
    await follower.checkForChanges();
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe("a page that was held", () => {
  it("follows again once it is let go", async () => {
    const letGo = follower.pause(() => true);
    await follower.checkForChanges();
    expect(refresh).not.toHaveBeenCalled();
    letGo();
    await follower.checkForChanges();
    expect(refresh).toHaveBeenCalledTimes(1);
  });
});

describe("a learner who comes back", () => {
  it("sees what is new, unless the page was looked at a moment ago", async () => {
    await follower.onReturn();
    expect(refresh).not.toHaveBeenCalled();
    vi.advanceTimersByTime(3000);
    await follower.onReturn();
    expect(refresh).toHaveBeenCalledTimes(1);
    age = 2;
    await follower.onReturn();
    expect(refresh).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3000);
    await follower.onReturn();
    expect(refresh).toHaveBeenCalledTimes(2);
  });
});

describe("a page on which something was done", () => {
  it("tells the other tabs and is asked for again", async () => {
    await follower.onChangesAnswered(true);
    expect([tell.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 1]);
  });

  it("tells the other tabs of what was taken in beside a choice, and stays until that is made", async () => {
    held = true;
    await follower.onChangesAnswered(true);
    expect([tell.mock.calls.length, refresh.mock.calls.length]).toEqual([1, 0]);
  });

  it("tells nobody of what was refused, but looks at how things stand", async () => {
    await follower.onChangesAnswered(false);
    expect([tell.mock.calls.length, refresh.mock.calls.length]).toEqual([0, 1]);
  });
});
