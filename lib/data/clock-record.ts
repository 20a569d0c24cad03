import { readFileSync } from "node:fs";
import { uptime } from "node:os";
import { join, resolve } from "node:path";
import type { ClockReading, ClockRecord } from "../domain/clock";
import { engineOf } from "./engines/connection";
import { replaceFile } from "./engines/folder";
import { fileOf } from "./engines/sqlite-file";

/** A file, because each machine has its own clock, and a restore must not turn it back. */
export function clockFileOf(url: string): string {
  if (engineOf(url) === "sqlite") return `${fileOf(url)}.clock`;
  const { pathname } = new URL(url);
  const name = pathname.replaceAll(/[^\w-]/g, "");
  return join(resolve(/*turbopackIgnore: true*/ process.cwd(), "data"), `${name}.clock`);
}

/** Linux alone tells one start of the machine from another. */
function findBootId(): string | null {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return null;
  }
}

export function readClock(): ClockReading {
  return { at: new Date(), bootId: findBootId(), uptime: Math.round(uptime() * 1000) };
}

/** Null where there is none that can be read. */
export function readClockRecord(url: string): ClockRecord | null {
  try {
    const { at, bootId, uptime, steadySince } = JSON.parse(readFileSync(clockFileOf(url), "utf8"));
    const record = {
      at: new Date(at),
      bootId: typeof bootId === "string" ? bootId : null,
      uptime: Number(uptime),
      steadySince: steadySince === null ? null : new Date(steadySince),
    };
    const numbers = [record.at.getTime(), record.uptime, record.steadySince?.getTime() ?? 0];
    return numbers.every(Number.isFinite) ? record : null;
  } catch {
    return null;
  }
}

export function writeClockRecord(url: string, record: ClockRecord): void {
  replaceFile(clockFileOf(url), JSON.stringify(record));
}
