const globalStore = globalThis as typeof globalThis & { langkah?: Map<string, unknown> };

/** One value per process, although Next bundles start-up, pages and routes apart. No two modules may share a name. */
export function processSingleton<Value>(name: string, make: () => Value): Value {
  globalStore.langkah ??= new Map();
  if (!globalStore.langkah.has(name)) globalStore.langkah.set(name, make());
  return globalStore.langkah.get(name) as Value;
}
