import { paths } from "@/lib/paths";
import { openConnection, requestHead, sendRaw } from "../client/raw-connection";
import type { LearnerEvent } from "../event";
import { outcomeOf, realChanges, shownStates } from "../learner/changes";
import { signedInDevice } from "../learner/sessions";

const bodies = [
  [paths.signIn("en"), "multipart/form-data; boundary=x"],
  [paths.signUp("en"), "multipart/form-data; boundary=x"],
  ["/api/auth/callback/credentials", "application/x-www-form-urlencoded"],
  [paths.progress, "application/json"],
  [paths.importFile("en"), "multipart/form-data; boundary=x"],
] as const;

const openedAtOnce = 20;

export const sendSlowly: LearnerEvent = {
  name: "opens connections that send a byte now and then, or nothing",
  run: async (learner, choices, world) => {
    const browser = learner.anyDevice(choices);
    for (let count = 0; count < openedAtOnce; count += 1) {
      const [path, type] = choices.oneOf(bodies);
      const head = { ...browser.headers, host: "localhost", "content-type": type };
      const socket = await openConnection(world.site);
      socket.write(requestHead(`POST ${path}`, { ...head, "content-length": "1000" }));
      const isSending = choices.oneOf([true, false]);
      const timer = isSending ? setInterval(() => socket.write("x"), 1000) : undefined;
      socket.once("close", () => clearInterval(timer));
      world.keepOpen(socket);
    }
    return "done";
  },
};

export const cutConnection: LearnerEvent = {
  name: "loses the connection while a tick is sent",
  weight: 2,
  run: async (learner, choices, world) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser) return "refused";
    const changes = realChanges(choices, await shownStates(browser), choices.integer(1, 10));
    learner.ticks.send(changes.map(({ id }) => id));
    const body = JSON.stringify({ changes });
    const head = { ...browser.headers, host: "localhost", "content-type": "application/json" };
    const length = `${Buffer.byteLength(body)}`;
    const socket = await openConnection(world.site);
    socket.write(requestHead(`POST ${paths.progress}`, { ...head, "content-length": length }));
    const part = body.slice(0, choices.integer(0, body.length + 200));
    await new Promise((sent) => socket.write(part, sent));
    socket.destroy();
    return "done";
  },
};

const host = { host: "localhost" };
const post = { ...host, "content-length": "5" };
const form = "multipart/form-data; boundary=x";

/** Requests that no client of ours sends. */
const strangeRequests: readonly string[] = [
  requestHead("GET /%E0%A4%A", host),
  requestHead("GET /en/%ff%fe?%", host),
  requestHead("OPTIONS *", host),
  requestHead("GET *", host),
  requestHead("GET http://evil.example/en", { host: "evil.example" }),
  requestHead("GET /en", { host: "evil.example:99999" }),
  requestHead("GET /en", { host: "\u00ff\u00fe" }),
  requestHead("GET /en", {}),
  requestHead("GET /en", { ...host, "x-forwarded-host": "evil.example" }),
  requestHead("GET /en", { ...host, cookie: "x".repeat(14_000) }),
  requestHead("GET /en", { ...host, cookie: "x".repeat(40_000) }),
  requestHead("GET /en", { ...host, cookie: "next-auth.session-token=\u00ff; known-device=%" }),
  requestHead(`GET /en/${"x".repeat(12_000)}`, host),
  requestHead("TRACE /en", host),
  requestHead("PROPFIND /en", host),
  "GET / HTTP/9.9\r\n\r\n",
  "\u0016\u0003\u0001\u0000",
  `${requestHead("POST /en/sign-in", { ...post, "content-type": form })}hello`,
  `${requestHead("POST /en/sign-in", { ...post, "content-type": "text/plain", "next-action": "x" })}hello`,
  `${requestHead("POST /en/sign-in", { ...post, "content-type": form, "next-action": "x" })}hello`,
  `${requestHead("POST /en/sign-in", { ...post, "content-type": "application/x-www-form-urlencoded", "next-action": "7f".repeat(21) })}hello`,
  `${requestHead("POST /api/progress", { ...post, "content-type": "application/json" })}hello`,
  `${requestHead("POST /api/progress", { ...host, "content-type": "application/json", "transfer-encoding": "chunked" })}zz\r\n`,
  `${requestHead("POST /api/auth/callback/credentials", { ...post, "content-type": "image/png" })}hello`,
  `${requestHead("POST /api/auth/signout", { ...post, "content-type": "application/json" })}hello`,
  `${requestHead("POST /api/passkeys/sign-in", { ...post, "content-type": "application/json" })}hello`,
  `${requestHead("POST /api/import?locale=%00", { ...post, "content-type": form })}hello`,
];

export const sendMalformed: LearnerEvent = {
  name: "sends malformed requests",
  weight: 2,
  run: async (learner, choices, { site }) => {
    const { headers } = learner.anyDevice(choices);
    const sent = choices.some(strangeRequests, 6).map(async (request) => {
      // Signed in or not.
      const asked = choices.oneOf([
        request,
        request.replace("\r\n", `\r\ncookie: ${headers.cookie}\r\n`),
      ]);
      const status = await sendRaw(site, asked);
      if (status >= 500) site.record(status, request.slice(0, 200), "");
      return status;
    });
    return outcomeOf((await Promise.all(sent)).every((status) => status < 500));
  },
};
