/**
 * Loaded into the app by tests (`node --require`): connections to 93.184.216.1 lead to the port LANGKAH_TEST_SITE of
 * this machine, and link checks begin after a moment instead of twelve seconds.
 */
const { Socket } = require("node:net");

const { connect } = Socket.prototype;
Socket.prototype.connect = function connectToSite(...args) {
  const [options, listener] = args.flat();
  if (options?.host !== "93.184.216.1") return connect.apply(this, args);
  return connect.call(this, { host: "127.0.0.1", port: process.env.LANGKAH_TEST_SITE }, listener);
};

for (const name of ["setInterval", "setTimeout"]) {
  const schedule = globalThis[name];
  globalThis[name] = Object.assign(
    (work, delay, ...rest) => schedule(work, delay === 12_000 ? 250 : delay, ...rest),
    schedule,
  );
}
