import { isDay } from "../../domain/calendar";
import type { Pause } from "../../domain/pause";
import type { Plan } from "../../domain/plan";
import { Prisma } from "../generated/sqlite/client";

/** A list of weekdays, the learner's own hours and pauses are JSON. */
export type PlanRow = Omit<Plan, "restDays" | "hours" | "pauses"> & {
  readonly restDays: string;
  readonly hours: string;
  readonly pauses: string;
};

const names =
  "version startsOn targetOn hoursPerWeek specialisation level industry restDays hours pauses";

export const planColumns = Prisma.raw(
  names
    .split(" ")
    .map((name) => `"${name}"`)
    .join(", "),
);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const listFrom = (json: string): unknown[] => {
  const value = parsed(json);
  return Array.isArray(value) ? value : [];
};

const isWeekday = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= 7;

/** Without what is damaged. */
export function ownHoursFrom(json: string): Record<string, number> {
  const entries = Object.entries(parsed(json) ?? {});
  return Object.fromEntries(
    entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );
}

function pauseFrom(value: unknown): Pause[] {
  const { id, from, to, reason } = Object(value);
  const isWhole = typeof id === "string" && typeof from === "string" && typeof to === "string";
  if (!isWhole || !isDay(from) || !isDay(to)) return [];
  return [{ id, from, to, reason: typeof reason === "string" ? reason : null }];
}

/** Without what is damaged in its lists, so that no page fails for it. */
export function planFrom({ restDays, hours, pauses, ...row }: PlanRow): Plan {
  return {
    ...row,
    restDays: [...new Set(listFrom(restDays).filter(isWeekday))].sort(),
    hours: ownHoursFrom(hours),
    pauses: listFrom(pauses).flatMap(pauseFrom),
  };
}

export function planRowOf({ restDays, hours, pauses, ...plan }: Plan): PlanRow {
  return {
    ...plan,
    restDays: JSON.stringify(restDays),
    hours: JSON.stringify(hours),
    pauses: JSON.stringify(pauses),
  };
}
