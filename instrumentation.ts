/** Runs once, before the first request: the environment and the database must be right, or nothing is served. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { boot } = await import("./lib/data/boot");
  await boot();
  const { watchPeers } = await import("./lib/auth/watch-peers");
  watchPeers();
  const { keepLog } = await import("./lib/security/log");
  keepLog();
  const { watchRefusals } = await import("./lib/auth/watch-refusals");
  watchRefusals();
  const { turnGuessesAway } = await import("./lib/auth/turn-away");
  const { refuse } = await import("./lib/actions/define-route");
  turnGuessesAway(refuse);
  const { secureAnswers } = await import("./lib/security/answer-headers");
  secureAnswers();
}
