import type { FileHandle } from "node:fs/promises";
import { packList } from "../archive/packed-lists";
import { type LongList, type LongListEntries, longLists } from "../domain/archive";
import { itemsOfEntry, knownPartOf, maxListedKeys, type UnknownItems } from "../domain/import";
import { openTemporaryFile } from "../temporary-file";
import type { KeepLists } from "../validation/archive-lists";
import { withPicture } from "./imported-picture";

/** How many of each make a part; a note may be long. */
const partLength: Readonly<Record<LongList, number>> = {
  notes: 50,
  evidence: 200,
  projects: 1,
  plans: 50,
  log: 200,
  reviews: 1000,
  events: 1000,
};

/** Texts one after the other in a file. */
function createPartFile(file: FileHandle) {
  let size = 0;
  return {
    async write(text: string): Promise<{ position: number; length: number }> {
      const part = { position: size, length: Buffer.byteLength(text) };
      await file.write(Buffer.from(text), 0, part.length, part.position);
      size += part.length;
      return part;
    },
    async read({ position, length }: { position: number; length: number }): Promise<string> {
      const { buffer } = await file.read(Buffer.alloc(length), 0, length, position);
      return buffer.toString();
    },
  };
}

function createStagedList<Name extends LongList>(
  name: Name,
  itemKeys: ReadonlySet<string>,
  file: ReturnType<typeof createPartFile>,
) {
  type Entry = LongListEntries[Name];
  const pack: (entries: readonly Entry[]) => Promise<string> = packList[name];
  const knownPart: (entry: Entry, keys: ReadonlySet<string>) => Entry | null = knownPartOf[name];
  const pending: Entry[] = [];
  const parts: { readonly position: number; readonly length: number }[] = [];
  const unknownItems = new Set<string>();
  let unknownEntries = 0;
  const savePart = async () =>
    parts.push(await file.write(await pack(pending.splice(0, partLength[name]))));
  return {
    async add(entries: readonly Entry[]): Promise<void> {
      for (const entry of entries) {
        for (const key of itemsOfEntry(entry)) if (!itemKeys.has(key)) unknownItems.add(key);
        const known = knownPart(entry, itemKeys);
        if (known) pending.push(known);
        else unknownEntries += 1;
      }
      while (pending.length >= partLength[name]) await savePart();
    },
    async *parts(): AsyncGenerator<string> {
      if (pending.length > 0) await savePart();
      for (const part of parts) yield await file.read(part);
    },
    unknown: () => ({ items: unknownItems, entries: unknownEntries }),
  };
}

type StagedList<Name extends LongList> = ReturnType<typeof createStagedList<Name>>;

/** By the index in the file; null for what an enrolment has outside of such a list. */
type StagedLists<Name extends LongList> = Map<number | null, StagedList<Name>>;

/**
 * Keeps the long lists of an archive that is being read in a temporary file: which are wanted and whether the archive is
 * valid shows at its end.
 */
export async function openImportStage(itemKeys: ReadonlySet<string>) {
  const handle = await openTemporaryFile();
  const file = createPartFile(handle);
  const lists: { readonly [Name in LongList]: StagedLists<Name> } = {
    notes: new Map(),
    evidence: new Map(),
    projects: new Map(),
    plans: new Map(),
    log: new Map(),
    reviews: new Map(),
    events: new Map(),
  };

  function listOf<Name extends LongList>(name: Name, index: number | null): StagedList<Name> {
    const ofName: StagedLists<Name> = lists[name];
    const list = ofName.get(index) ?? createStagedList(name, itemKeys, file);
    ofName.set(index, list);
    return list;
  }

  /** By the index of their list. */
  const projectCounts = new Map<number, number>();
  const keep: KeepLists = {
    notes: (entries, index) => listOf("notes", index).add(entries),
    evidence: (entries, index) => listOf("evidence", index).add(entries),
    projects: async (entries, index, filesOf) => {
      const list = listOf("projects", index);
      for (const entry of entries) {
        projectCounts.set(index, (projectCounts.get(index) ?? 0) + 1);
        await list.add([await withPicture(entry, filesOf(), projectCounts.get(index) ?? 0)]);
      }
    },
    plans: (entries, index) => listOf("plans", index).add(entries),
    log: (entries, index) => listOf("log", index).add(entries),
    reviews: (entries, index) => listOf("reviews", index).add(entries),
    events: (entries, index) => listOf("events", index).add(entries),
  };

  return {
    keep,
    listOf,
    /** What the lists with these indexes name that is not known. */
    unknownIn(indexes: Readonly<Record<LongList, number | null>>): UnknownItems {
      const unknown = longLists.map((name) => listOf(name, indexes[name]).unknown());
      const items = new Set(unknown.flatMap((each) => [...each.items]));
      const { entries: events } = listOf("events", indexes.events).unknown();
      return { items: items.size, keys: [...items].slice(0, maxListedKeys), events };
    },
    close: () => handle.close(),
  };
}
