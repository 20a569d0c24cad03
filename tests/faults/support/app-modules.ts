import { onTestFinished, vi } from "vitest";

/**
 * The product's own way into a database, in this process, until the test ends. Each call is another environment: it
 * is read once a module graph.
 */
export async function loadAppModules(database: string) {
  process.env.DATABASE_URL = database;
  vi.resetModules();
  const { changeProgress } = await import("@/lib/actions/progress-changes");
  const { saveLearner } = await import("@/lib/data/accounts/learner");
  const { findItemStates } = await import("@/lib/data/progress/progress");
  const { findRecentEvents } = await import("@/lib/data/progress/history");
  const { findTimeline } = await import("@/lib/data/progress/timeline");
  const { closeDatabase } = await import("@/lib/data/database");
  onTestFinished(closeDatabase);
  return {
    changeProgress,
    saveLearner,
    findItemStates,
    findRecentEvents,
    findTimeline,
    closeDatabase,
  };
}

export type AppModules = Awaited<ReturnType<typeof loadAppModules>>;
