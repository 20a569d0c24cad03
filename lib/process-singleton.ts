const globalStore = globalThis as typeof globalThis & { langkah?: Map<string, unknown> };

/**
 * What this process has one of, however often the module that asks is loaded: the server bundles its start-up, its
 * pages and its routes apart, and each of them has modules of its own. Returns what `make` made when it was first
 * asked for by this name, which no two modules may share.
 */
export function processSingleton<Value>(name: string, make: () => Value): Value {
  globalStore.langkah ??= new Map();
  if (!globalStore.langkah.has(name)) globalStore.langkah.set(name, make());
  return globalStore.langkah.get(name) as Value;
}
