import { createHash } from "node:crypto";
import { serialize } from "node:v8";

type Kept<Result> = { readonly digest: string; readonly result: Result };

/** What was computed last for a key, for as long as that of which it was computed stays the same. */
export type KeptResults<Result> = {
  readonly find: (key: string, digest: string) => Result | undefined;
  readonly keep: (key: string, digest: string, result: Result) => void;
};

/** Results for the keys that were asked for last, at most `mostKept`. */
export function keptResults<Result>(mostKept: number): KeptResults<Result> {
  const kept = new Map<string, Kept<Result>>();
  const keep: KeptResults<Result>["keep"] = (key, digest, result) => {
    kept.delete(key);
    kept.set(key, { digest, result });
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) return;
      kept.delete(oldest);
    }
  };
  return {
    keep,
    find: (key, digest) => {
      const known = kept.get(key);
      if (known?.digest !== digest) return undefined;
      keep(key, digest, known.result);
      return known.result;
    },
  };
}

/** Equal only for equal data; of records, arrays, maps, dates and plain values. */
export function digestOf(data: unknown): string {
  return createHash("sha1").update(serialize(data)).digest("base64");
}
