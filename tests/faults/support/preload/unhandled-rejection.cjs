// Loaded into the app before it starts: every SIGUSR2 makes an unhandled rejection.
process.on("SIGUSR2", () => {
  Promise.reject(new Error("unhandled on purpose"));
});
