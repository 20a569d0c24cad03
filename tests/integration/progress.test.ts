import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { changeProgress } from "@/lib/actions/change-progress";
import { aiEngineerPath } from "@/lib/content/path";
import { findDays, findEventsOf, findRecentEvents, findStates } from "@/lib/data/progress";
import type { Change } from "@/lib/domain/change";
import type { Learner } from "@/lib/domain/learner";
import { type Status, statuses } from "@/lib/domain/progress";
import { sheetKeys } from "../support/article-sheet";
import { expectConsistent } from "../support/consistent";
import { morning, newLearner } from "../support/learners";
import { daysOf, eventsOf, itemsOf } from "../support/rows";

const made: Learner[] = [];

async function somebody(fields?: Partial<Learner>): Promise<Learner> {
  const learner = await newLearner(fields);
  made.push(learner);
  return learner;
}

afterEach(() => {
  for (const { id } of made) expectConsistent(id);
});

const path = aiEngineerPath.key;

const send = (learner: Learner, changes: readonly Change[], at = morning) =>
  changeProgress(learner, changes, "api", at);

function change(item: string, status: Status, fields: Partial<Change> = {}): Change {
  return { id: randomUUID(), item, status, ...fields };
}

describe("a learner's progress", () => {
  it("is empty before the first tick", async () => {
    const learner = await somebody();
    expect(await findStates(learner.id, path)).toEqual([]);
    expect(await findDays(learner.id, path, "0000-01-01")).toEqual([]);
    expect(await findRecentEvents(learner.id, path, 10)).toEqual([]);
  });

  it("ticks a skill and it stays ticked", async () => {
    const learner = await somebody();
    const [outcome] = await send(learner, [change("git", "done", { version: 0 })]);
    expect(outcome).toMatchObject({ outcome: "applied", status: "done", version: 1 });
    expect(await findStates(learner.id, path)).toEqual([
      { item: "git", status: "done", version: 1, startedAt: morning, completedAt: morning },
    ]);
  });

  it("does not change when nothing is asked for", async () => {
    const learner = await somebody();
    expect(await send(learner, [])).toEqual([]);
    expect(eventsOf(learner.id)).toEqual([]);
  });

  it("takes all 81 items in one batch, and 500 changes", async () => {
    const learner = await somebody();
    await send(
      learner,
      sheetKeys.map((key) => change(key, "done")),
    );
    expect(itemsOf(learner.id)).toHaveLength(81);
    const many = Array.from({ length: 500 }, (_, index) =>
      change(sheetKeys[index % 81] ?? "git", index % 2 ? "learning" : "done"),
    );
    const outcomes = await send(learner, many);
    expect(outcomes.map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(eventsOf(learner.id)).toHaveLength(581);
  });

  it("counts a tick late at night on the learner's own day", async () => {
    const learner = await somebody({ timeZone: "Pacific/Kiritimati" });
    await send(learner, [change("git", "done")], new Date("2026-12-31T10:00:00Z"));
    expect(daysOf(learner.id)).toEqual([{ day: "2027-01-01", changes: 1, completions: 1 }]);
    expect(eventsOf(learner.id)[0]).toMatchObject({
      day: "2027-01-01",
      timeZone: "Pacific/Kiritimati",
    });
  });

  it("keeps the millisecond of each change", async () => {
    const learner = await somebody();
    const at = new Date("2026-11-24T02:00:00.123Z");
    await send(learner, [change("git", "done")], at);
    expect((await findStates(learner.id, path))[0]?.completedAt).toEqual(at);
    expect((await findRecentEvents(learner.id, path, 1))[0]?.at).toEqual(at);
  });

  it("is read back newest first, by day, and by form", async () => {
    const learner = await somebody();
    const form = randomUUID();
    await send(learner, [{ id: `${form}.git`, item: "git", status: "learning" }]);
    await send(learner, [{ id: `${form}.dsa`, item: "dsa", status: "done" }]);
    await send(learner, [change("python", "done")], new Date("2026-11-26T02:00:00Z"));
    const recent = await findRecentEvents(learner.id, path, 2);
    expect(recent.map(({ item }) => item)).toEqual(["python", "dsa"]);
    expect(await findDays(learner.id, path, "2026-11-25")).toEqual([
      { day: "2026-11-26", changes: 1, completions: 1 },
    ]);
    expect((await findDays(learner.id, path, "2026-11-24")).map(({ day }) => day)).toEqual([
      "2026-11-24",
      "2026-11-26",
    ]);
    const saved = await findEventsOf(learner.id, path, `${form}.`);
    expect(saved.map(({ item }) => item)).toEqual(["git", "dsa"]);
    expect(await findEventsOf(learner.id, path, `${randomUUID()}.`)).toEqual([]);
  });

  it("of somebody who is on no path cannot be changed", async () => {
    const nobody = { ...(await newLearner()), id: "nobody" };
    await expect(send(nobody, [change("git", "done")])).rejects.toThrow("not enrolled");
    expect(eventsOf("nobody")).toEqual([]);
  });
});

describe("an undo", () => {
  it("brings back what was there, with its dates, and takes the activity away", async () => {
    const learner = await somebody();
    const tick = change("git", "done");
    const reset = change("git", "not-started");
    await send(learner, [tick]);
    const later = new Date("2026-11-27T02:00:00Z");
    await send(learner, [reset], later);
    await send(learner, [change("git", "done", { undoOf: reset.id })], later);
    expect(itemsOf(learner.id)).toEqual([
      { item: "git", status: "done", version: 3, startedAt: morning, completedAt: morning },
    ]);
    await send(learner, [change("git", "not-started", { undoOf: tick.id })], later);
    expect(itemsOf(learner.id)[0]).toMatchObject({ status: "not-started", startedAt: null });
    expect(daysOf(learner.id)).toEqual([{ day: "2026-11-24", changes: 0, completions: 0 }]);
    expect(eventsOf(learner.id).map(({ kind }) => kind)).toEqual(["set", "set", "undo", "undo"]);
  });

  it("of an undo brings the change back", async () => {
    const learner = await somebody();
    const tick = change("git", "done");
    const undo = change("git", "not-started", { undoOf: tick.id });
    await send(learner, [tick]);
    await send(learner, [undo]);
    await send(learner, [change("git", "done", { undoOf: undo.id })]);
    expect(itemsOf(learner.id)[0]).toMatchObject({ status: "done", completedAt: morning });
    expect(daysOf(learner.id)).toEqual([{ day: "2026-11-24", changes: 1, completions: 1 }]);
  });

  it("asked for ten times at once happens once", async () => {
    const learner = await somebody();
    const tick = change("git", "done");
    await send(learner, [tick]);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        send(learner, [change("git", "not-started", { undoOf: tick.id })]),
      ),
    );
    const applied = outcomes.flat().filter(({ outcome }) => outcome === "applied");
    expect(applied).toHaveLength(1);
    expect(outcomes.flat().filter(({ reason }) => reason === "already-undone")).toHaveLength(9);
    expect(eventsOf(learner.id)).toHaveLength(2);
  });
});

describe("two devices", () => {
  it("that tick the same item from the same version: one is applied, the others are conflicts", async () => {
    const learner = await somebody();
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => send(learner, [change("git", "done", { version: 0 })])),
    );
    expect(outcomes.flat().filter(({ outcome }) => outcome === "applied")).toHaveLength(1);
    expect(outcomes.flat().filter(({ outcome }) => outcome === "conflict")).toHaveLength(9);
    expect(itemsOf(learner.id)[0]?.version).toBe(1);
  });

  it("in conflict write nothing", async () => {
    const learner = await somebody();
    await send(learner, [change("git", "done")]);
    const before = [eventsOf(learner.id), itemsOf(learner.id), daysOf(learner.id)];
    const outcomes = await send(learner, [
      change("git", "skipped", { version: 0 }),
      change("git", "not-started", { version: 2 }),
      change("git", "not-started", { undoOf: randomUUID() }),
    ]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["conflict", "conflict", "rejected"]);
    expect([eventsOf(learner.id), itemsOf(learner.id), daysOf(learner.id)]).toEqual(before);
  });
});

describe("another learner", () => {
  it("may use the same ids: they are two changes", async () => {
    const [siti, budi] = [await somebody(), await somebody()];
    const tick = change("git", "done");
    expect((await send(siti, [tick]))[0]?.outcome).toBe("applied");
    expect((await send(budi, [tick]))[0]?.outcome).toBe("applied");
    expect([eventsOf(siti.id).length, eventsOf(budi.id).length]).toEqual([1, 1]);
  });

  it("cannot undo what is not theirs", async () => {
    const [siti, budi] = [await somebody(), await somebody()];
    const tick = change("git", "done");
    await send(siti, [tick]);
    const [outcome] = await send(budi, [change("git", "not-started", { undoOf: tick.id })]);
    expect(outcome).toMatchObject({ outcome: "rejected", reason: "unknown-change" });
    expect(itemsOf(siti.id)[0]?.status).toBe("done");
    expect(eventsOf(budi.id)).toEqual([]);
  });

  it("sees nothing of it", async () => {
    const [siti, budi] = [await somebody(), await somebody()];
    const tick = change("git", "done");
    await send(siti, [tick]);
    expect(await findStates(budi.id, path)).toEqual([]);
    expect(await findDays(budi.id, path, "0000-01-01")).toEqual([]);
    expect(await findRecentEvents(budi.id, path, 10)).toEqual([]);
    expect(await findEventsOf(budi.id, path, tick.id)).toEqual([]);
    expect(await findStates(siti.id, "another-path")).toEqual([]);
  });
});

describe("two hundred ticks at once, from four clients", () => {
  const anyTick = fc.record({
    item: fc.constantFrom(...sheetKeys.slice(0, 12)),
    status: fc.constantFrom(...statuses),
    minutes: fc.nat(3 * 24 * 60),
    size: fc.integer({ min: 1, max: 3 }),
    again: fc.integer({ min: 0, max: 3 }),
  });

  it("are each in the history exactly once, also those that were sent twice", async () => {
    const learner = await somebody({ timeZone: "Asia/Kathmandu" });
    const wishes = fc.sample(anyTick, { numRuns: 200, seed: 20261124 });
    const sent = wishes.map(({ item, status, minutes, again }) => ({
      tick: change(item, status),
      at: new Date(morning.getTime() + minutes * 60_000),
      again: again === 0,
    }));
    const clients = [0, 1, 2, 3].map((client) => sent.filter((_, index) => index % 4 === client));
    const answers = await Promise.all(
      clients.flatMap((own) =>
        own.flatMap(({ tick, at, again }) =>
          (again ? [at, at] : [at]).map((when) => send(learner, [tick], when)),
        ),
      ),
    );
    const outcomes = answers.flat();
    const repeated = sent.filter(({ again }) => again).length;
    expect(repeated).toBeGreaterThan(20);
    expect(outcomes.filter(({ outcome }) => outcome === "applied")).toHaveLength(200);
    expect(outcomes.filter(({ outcome }) => outcome === "replayed")).toHaveLength(repeated);
    const ids = eventsOf(learner.id).map(({ id }) => id);
    expect(ids.sort()).toEqual(sent.map(({ tick }) => tick.id).sort());
    expectConsistent(learner.id);
  });

  it("in batches, with undos among them, still lead to the state that is stored", async () => {
    const learner = await somebody();
    const wishes = fc.sample(anyTick, { numRuns: 200, seed: 24112026 });
    await Promise.all(
      wishes.map(async ({ item, status, size, again }) => {
        const batch = Array.from({ length: size }, () => change(item, status));
        const outcomes = await send(learner, batch);
        const last = batch.at(-1);
        if (again > 1 || !last || outcomes.some(({ outcome }) => outcome !== "applied")) return;
        const event = eventsOf(learner.id).find(({ id }) => id === last.id);
        if (event) await send(learner, [change(item, event.from, { undoOf: last.id })]);
      }),
    );
    const events = eventsOf(learner.id);
    expect(events.filter(({ kind }) => kind === "undo").length).toBeGreaterThan(50);
    expectConsistent(learner.id);
  });
});
