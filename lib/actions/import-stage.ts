import { packEvents } from "../archive/packed-events";
import type { RecordedEvent } from "../domain/history";
import { maxListedKeys, type UnknownItems } from "../domain/import";
import { openTemporaryFile } from "../temporary-file";

const partLength = 1000;

type StagedList = {
  readonly pending: RecordedEvent[];
  readonly parts: { readonly position: number; readonly length: number }[];
  readonly unknownItems: Set<string>;
  unknownEvents: number;
};

/**
 * Keeps the events of an archive that is being read, list by list, in a temporary file: which list is wanted and whether
 * the archive is valid shows at its end.
 */
export async function openImportStage(itemKeys: ReadonlySet<string>) {
  const file = await openTemporaryFile();
  const lists: StagedList[] = [];
  let size = 0;

  async function savePart({ pending, parts }: StagedList): Promise<void> {
    const part = Buffer.from(await packEvents(pending.splice(0, partLength)));
    await file.write(part, 0, part.length, size);
    parts.push({ position: size, length: part.length });
    size += part.length;
  }

  return {
    async keep(events: readonly RecordedEvent[], index: number): Promise<void> {
      lists[index] ??= { pending: [], parts: [], unknownItems: new Set(), unknownEvents: 0 };
      const list = lists[index];
      for (const event of events) {
        if (itemKeys.has(event.item)) list.pending.push(event);
        else {
          list.unknownItems.add(event.item);
          list.unknownEvents += 1;
        }
      }
      while (list.pending.length >= partLength) await savePart(list);
    },

    unknownIn(index: number): UnknownItems {
      const { unknownItems = new Set<string>(), unknownEvents = 0 } = lists[index] ?? {};
      const keys = [...unknownItems].slice(0, maxListedKeys);
      return { items: unknownItems.size, keys, events: unknownEvents };
    },

    async *parts(index: number): AsyncGenerator<string> {
      const list = lists[index];
      if (!list) return;
      if (list.pending.length > 0) await savePart(list);
      for (const { position, length } of list.parts) {
        const { buffer } = await file.read(Buffer.alloc(length), 0, length, position);
        yield buffer.toString();
      }
    },

    close: () => file.close(),
  };
}
