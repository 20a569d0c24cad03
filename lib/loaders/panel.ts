/** A part of a page that is made by itself: where it fails, the rest of the page stands. */
export type Panel<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false };

const failed: Panel<never> = { ok: false };

const logged = new WeakSet<object>();

/** Several panels may fail by the same error, which is logged once. */
function logOnce(error: unknown): void {
  if (typeof error === "object" && error !== null) {
    if (logged.has(error)) return;
    logged.add(error);
  }
  console.error(error);
}

/** Logs an error and keeps it from the rest of the page. */
export async function panelOf<Value>(make: () => Value | Promise<Value>): Promise<Panel<Value>> {
  try {
    return { ok: true, value: await make() };
  } catch (error) {
    logOnce(error);
    return failed;
  }
}
