const globalStore = globalThis as typeof globalThis & { keptMarkups?: Map<string, string> };

globalStore.keptMarkups ??= new Map();

/**
 * Markup by language and name: on the server what the process keeps, in the browser what this page has shown. Global,
 * because Next bundles what makes a page and what renders it apart.
 */
export const keptMarkups = globalStore.keptMarkups;
