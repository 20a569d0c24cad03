import type { RecordedEvent } from "./history";
import { type ItemState, statuses, untouched } from "./progress";

const width = 10;
const chunkLength = 8192;

const msOf = (instant: Date | null) => instant?.getTime() ?? Number.NaN;
const instantOf = (ms: number) => (Number.isNaN(ms) ? null : new Date(ms));

/** Numbers texts that come again and again. */
function createNumbering() {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  return {
    textOf: (number: number) => texts[number] ?? "",
    numberOf: (text: string): number => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

/** What a replay needs of past events, in columns of numbers: half a million objects take 300 MB. */
export function createEventColumns() {
  const chunks: Float64Array[] = [];
  const items = createNumbering();
  const days = createNumbering();
  const lastOfItem = new Map<string, number>();
  let count = 0;

  const read = (index: number, column: number) =>
    chunks[Math.floor(index / chunkLength)]?.[(index % chunkLength) * width + column] ?? Number.NaN;
  const itemAt = (index: number) => items.textOf(read(index, 0));
  const numberOfDay = (day: string | null) => (day === null ? Number.NaN : days.numberOf(day));
  const dayAt = (index: number, column: number) => {
    const number = read(index, column);
    return Number.isNaN(number) ? null : days.textOf(number);
  };
  const stateAfter = (index: number): ItemState => ({
    item: itemAt(index),
    status: statuses[read(index, 1)] ?? "not-started",
    version: read(index, 2),
    startedAt: instantOf(read(index, 3)),
    startedOn: dayAt(index, 4),
    completedAt: instantOf(read(index, 5)),
    completedOn: dayAt(index, 6),
  });

  return {
    daysAt: (index: number) => ({
      countsOn: days.textOf(read(index, 7)),
      happenedOn: dayAt(index, 9),
    }),
    stateBefore: (index: number): ItemState => {
      const previous = read(index, 8);
      return Number.isNaN(previous) ? untouched(itemAt(index)) : stateAfter(previous);
    },
    stateOf: (item: string): ItemState => {
      const last = lastOfItem.get(item);
      return last === undefined ? untouched(item) : stateAfter(last);
    },
    itemCount: () => lastOfItem.size,
    /** Returns the index of the event. */
    append: (event: RecordedEvent): number => {
      if (count % chunkLength === 0) chunks.push(new Float64Array(chunkLength * width));
      const row = [
        ...[items.numberOf(event.item), statuses.indexOf(event.to), event.version],
        ...[msOf(event.startedAt), numberOfDay(event.startedOn)],
        ...[msOf(event.completedAt), numberOfDay(event.completedOn)],
        ...[days.numberOf(event.countsOn), lastOfItem.get(event.item) ?? Number.NaN],
        numberOfDay(event.happenedOn),
      ];
      chunks.at(-1)?.set(row, (count % chunkLength) * width);
      lastOfItem.set(event.item, count);
      count += 1;
      return count - 1;
    },
  };
}
