import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays } from "@/lib/domain/calendar";
import { loadNoteLines } from "@/lib/loaders/note";
import { morning, newLearner } from "../../support/database/learners";
import { writeNote } from "../../support/database/records/notes";

const firstDay = "2026-11-24";
const days = 6;

const anyWrites = fc
  .array(
    fc.record({
      day: fc.nat(days - 1),
      item: fc.constantFrom("git", "dsa"),
      text: fc.constantFrom("satu", "dua\nlagi", "\n\ntiga"),
    }),
    { maxLength: 12 },
  )
  .map((writes) => writes.sort((a, b) => a.day - b.day));

const dayAt = (day: number) => new Date(morning.getTime() + day * 24 * 60 * 60 * 1000);

it("at the end of a past day are those of the last texts up to it, whatever was written since", async () => {
  await fc.assert(
    fc.asyncProperty(anyWrites, async (writes) => {
      const learner = await newLearner();
      for (const { day, item, text } of writes) {
        await writeNote(learner, item, text, { at: dayAt(day) });
      }
      for (let day = -1; day < days; day += 1) {
        const written = writes.filter((write) => write.day <= day);
        const texts = new Map(written.map(({ item, text }) => [item, text.trim().split("\n")[0]]));
        expect(await loadNoteLines(learner, addDays(firstDay, day))).toEqual(texts);
      }
    }),
    { numRuns: 25 },
  );
});

it("of a removed note end with the day of its removal", async () => {
  const learner = await newLearner();
  await writeNote(learner, "git", "satu", { at: dayAt(0) });
  await writeNote(learner, "git", "", { at: dayAt(2) });
  const linesOn = (day: number) => loadNoteLines(learner, addDays(firstDay, day));
  expect([await linesOn(1), await linesOn(2)]).toEqual([new Map([["git", "satu"]]), new Map()]);
});
