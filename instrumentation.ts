/** Runs once, before the first request: the environment and the database must be right, or nothing is served. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("./lib/data/engines/boot");
  await boot();
  const { watchPeers } = await import("./lib/server/watch-peers");
  watchPeers();
  const { keepLog } = await import("./lib/server/log");
  keepLog();
  const { watchRefusals } = await import("./lib/server/watch-refusals");
  watchRefusals();
  const { turnGuessesAway } = await import("./lib/server/turn-away");
  const { refuse } = await import("./lib/actions/define-route");
  turnGuessesAway(refuse);
  const { secureAnswers } = await import("./lib/server/answer-headers");
  secureAnswers();
}
