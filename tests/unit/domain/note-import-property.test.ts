import fc from "fast-check";
import { expect, it } from "vitest";
import type { Note } from "@/lib/domain/note";
import { addedNotesOf, noteImportOf } from "@/lib/domain/note-import";
import {
  anyGap,
  anyNoteStep,
  newNoteStore,
  SimulatedNote,
} from "../../support/unit/simulated-note";

const minute = 60 * 1000;
const start = new Date("2026-11-24T02:00:00Z").getTime();
const retention = 30 * 24 * 60 * minute;

/** What a server holds at a time, and an archive of that time. */
type Snapshot = { readonly note: Note; readonly earlier: readonly Note[]; readonly at: Date };

const versionsIn = ({ note, earlier }: Snapshot) => (note.version > 0 ? [...earlier, note] : []);
const textsIn = (notes: readonly Note[]) => notes.map(({ text }) => text).filter(Boolean);

async function snapshotsOf(
  steps: readonly (readonly [Parameters<SimulatedNote["run"]>[0], number])[],
): Promise<Snapshot[]> {
  const store = newNoteStore();
  const note = new SimulatedNote(
    async (write) => store.write(write),
    async () => store.note(),
  );
  const snapshots: Snapshot[] = [];
  let time = start;
  for (const [step, gap] of steps) {
    time += gap * minute + 1;
    const at = new Date(time);
    await note.run(step, at);
    store.sweep(at);
    snapshots.push({ note: store.note(), earlier: store.versions(), at });
  }
  return snapshots;
}

function expectNothingLostOrTwice(here: Snapshot, imported: readonly Note[], at: Date): void {
  const { note, earlier } = here;
  const { outcome, after } = noteImportOf(imported, note, earlier, at);
  if (outcome === "diverged") {
    expect(at.getTime() - here.at.getTime()).toBeGreaterThanOrEqual(retention);
    return;
  }
  const added = after === null ? null : addedNotesOf(imported, note, after, at);
  const kept = added ? [...earlier, ...added.earlier] : earlier;
  const current = added?.current ?? note;
  expect(current.text).toBe(imported.at(-1)?.text ?? "");
  const texts = textsIn([...kept, current]);
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts).toEqual(expect.arrayContaining(textsIn([...versionsIn(here), ...imported])));
  const again = noteImportOf(imported, current, kept, at);
  expect(again).toMatchObject({ outcome: "known", after: null });
}

it("an archive from before changes nothing, and a later one loses and doubles no text", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyNoteStep, anyGap), { minLength: 2, maxLength: 10 }),
      async (steps) => {
        const snapshots = await snapshotsOf(steps);
        for (const [index, before] of snapshots.entries()) {
          for (const later of snapshots.slice(index)) {
            const [older, newer] = [versionsIn(before), versionsIn(later)];
            if (older.length > 0) {
              const { note, earlier, at } = later;
              const { after } = noteImportOf(older, note, earlier, at);
              const isGone = note.text === "" && at.getTime() - before.at.getTime() >= retention;
              if (!isGone) expect(after).toBeNull();
            }
            if (newer.length > 0) expectNothingLostOrTwice(before, newer, later.at);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
