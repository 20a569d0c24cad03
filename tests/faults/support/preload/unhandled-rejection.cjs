// Loaded into the app before it starts: at every SIGUSR2 a promise is rejected that nobody waits for.
process.on("SIGUSR2", () => {
  Promise.reject(new Error("nobody waited for this"));
});
