import { patience, UnavailableError } from "./engine";

/**
 * Lines to wait in: of all work that names the same line, one runs at a time, first come, first served. Work that
 * names none runs at once. What one throws is its own; the next in line runs all the same, unless it has waited for
 * too long: then an UnavailableError is thrown for it.
 */
export function openLines() {
  const lines = new Map<string, Promise<unknown>>();
  return <T>(line: string | undefined, work: () => Promise<T>): Promise<T> => {
    if (line === undefined) return work();
    const deadline = performance.now() + patience;
    const result = (lines.get(line) ?? Promise.resolve()).then(() => {
      if (performance.now() > deadline) throw new UnavailableError("Its turn did not come in time");
      return work();
    });
    const last = result
      .catch(() => undefined)
      .finally(() => {
        if (lines.get(line) === last) lines.delete(line);
      });
    lines.set(line, last);
    return result;
  };
}
