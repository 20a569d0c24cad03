import { type ItemState, type Status, untouched } from "@/lib/domain/progress";

/** States by item key from statuses by item key, everything started and completed at `at`. */
export function statesFor(
  statuses: Readonly<Record<string, Status>>,
  at = new Date("2026-11-24T02:00:00Z"),
): Map<string, ItemState> {
  const day = at.toISOString().slice(0, 10);
  return new Map(
    Object.entries(statuses).map(([item, status]): [string, ItemState] => [
      item,
      {
        ...untouched(item),
        status,
        version: 1,
        ...((status === "learning" || status === "done") && { startedAt: at, startedOn: day }),
        ...(status === "done" && { completedAt: at, completedOn: day }),
      },
    ]),
  );
}

export function allWithStatus(status: Status, items: readonly string[]): Map<string, ItemState> {
  return statesFor(Object.fromEntries(items.map((item) => [item, status])));
}
