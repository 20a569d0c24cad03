/** Without what is empty: the schema allows no null, and readers print what is there. */
export function filled<T extends object>(fields: T): Partial<T> {
  const isFilled = (value: unknown) =>
    value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => isFilled(value)),
  ) as Partial<T>;
}

/** Both or none, because readers write "Present" after a start without an end. */
export function datesOf(startedOn: string | null, endedOn: string | null) {
  if (!endedOn) return {};
  const isInOrder = startedOn !== null && startedOn < endedOn;
  return { startDate: isInOrder ? startedOn : endedOn, endDate: endedOn };
}
