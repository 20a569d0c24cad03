import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultPathKey } from "@/lib/content/paths";
import { deleteExpiredNoteVersions, saveNote } from "@/lib/data/items/note";
import { decideNote, type NoteWrite } from "@/lib/domain/note";
import { morning, newLearner } from "../../support/database/learners";
import { currentNoteOf, earlierNotesOf } from "../../support/database/records/notes";
import { isFullRun } from "../../support/full-run";
import { anyGap, anyNoteStep, SimulatedNote } from "../../support/unit/simulated-note";

const minute = 60 * 1000;
const histories = isFullRun ? 500 : 150;
/** Histories of one group share the clock, so that expired versions are swept between their steps. */
const groupSize = 50;
const steps = 8;

async function newSimulatedNote(number: number) {
  const learner = await newLearner();
  const target = { userId: learner.id, pathKey: defaultPathKey, item: "git" };
  const write = async (each: NoteWrite) => {
    const outcome = await saveNote(target, (note, size) => decideNote(note, each, size));
    return outcome ?? expect.fail("The learner is not enrolled");
  };
  const note = new SimulatedNote(write, () => currentNoteOf(learner, "git"), `${number}`);
  return { learner, note };
}

it("two tabs that write one note lose no text that was acknowledged, in hundreds of histories with kills", async () => {
  let at = morning;
  let conflicts = 0;
  for (let group = 0; group < histories / groupSize; group += 1) {
    const notes = await Promise.all(
      Array.from({ length: groupSize }, (_, index) => newSimulatedNote(group * groupSize + index)),
    );
    const gaps = fc.sample(anyGap, { numRuns: steps, seed: 14 + group });
    for (const [step, gap] of gaps.entries()) {
      at = new Date(at.getTime() + gap * minute);
      const choices = fc.sample(anyNoteStep, { numRuns: groupSize, seed: 1000 * group + step });
      await Promise.all(
        notes.map(async ({ note }, index) => {
          const choice = choices[index];
          if (choice) await note.run(choice, at);
        }),
      );
      await deleteExpiredNoteVersions(at);
    }
    for (const { learner, note } of notes) {
      const current = await currentNoteOf(learner, "git");
      expect(note.lost(current, await earlierNotesOf(learner, "git"), at)).toEqual([]);
      conflicts += note.conflicts;
    }
  }
  expect(conflicts).toBeGreaterThan(histories / 5);
});
