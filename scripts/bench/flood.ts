import { defaultLocale } from "../../lib/domain/locale";
import { paths } from "../../lib/paths";
import { hiddenFields } from "../../tests/support/browser/hidden-fields";
import { fetchCsrfToken } from "./learner";
import { sendPoissonLoad } from "./poisson-load";
import type { Request } from "./request";
import { quantile } from "./statistics";

/** What a visitor's slowest pages take, in ms (p99). */
export type FloodLatencies = {
  /** While nothing else happens. */
  readonly idle: number;
  /** While somebody guesses passwords in one network: most are refused before anything is hashed. */
  readonly one: number;
  /** While each guess comes from another network: as many are hashed as ever are. */
  readonly many: number;
  /** While somebody in one network sends the form of the sign-in page. */
  readonly form: number;
};

const seconds = 15;
const rounds = 3;
const guessesPerSecond = 200;
/** How much of what the app could serve is asked for: with a queue of its own, idle would not be idle. */
const loadShare = 0.2;

/** An address in a network of its own, as the proxy in front of the app would tell it. */
function networkHeaders(network: number): Headers {
  return {
    "x-forwarded-for": `10.${(network >> 16) & 255}.${(network >> 8) & 255}.${network & 255}`,
  };
}

type Headers = Record<string, string>;

/** How many visits a second are that share on this machine, told by visits one after the other. */
async function measureVisitRate(app: string, headers: Headers): Promise<number> {
  let visits = 0;
  const start = performance.now();
  for (; performance.now() < start + seconds * 1000; visits += 1) {
    await (await fetch(app + paths.dashboard(defaultLocale), { headers })).text();
  }
  return (visits / seconds) * loadShare;
}

/** Learners who look at their dashboards; returns what each waited, in ms. */
function visitDashboard(app: string, headers: Headers, perSecond: number): Promise<number[]> {
  return sendPoissonLoad(
    perSecond,
    seconds,
    () => ({ url: app + paths.dashboard(defaultLocale), headers }),
    ({ status, body }) => status === 200 && body.includes("</html>"),
  );
}

/** A guess at an account that nobody else guesses at. */
type Guess = (index: number) => Request;

/** Guesses as a program sends them to next-auth's endpoint, each from the network that `networkOf` tells. */
async function apiGuesses(app: string, networkOf: (index: number) => number): Promise<Guess> {
  const { csrfToken, headers } = await fetchCsrfToken(app);
  return (index) => ({
    url: `${app}/api/auth/callback/credentials`,
    method: "POST",
    headers: { ...headers, ...networkHeaders(networkOf(index)) },
    body: JSON.stringify({ ...credentials(networkOf(index), index), csrfToken, json: "true" }),
  });
}

/** Guesses as the sign-in page sends them without a script, all from one network. */
async function formGuesses(app: string, network: number): Promise<Guess> {
  const url = app + paths.signIn(defaultLocale);
  const hidden = hiddenFields(await (await fetch(url)).text(), "password");
  const boundary = "bench";
  return (index) => {
    const parts = Object.entries({ ...hidden, ...credentials(network, index) }).map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    return {
      url,
      method: "POST",
      headers: {
        ...networkHeaders(network),
        origin: app,
        "content-type": `multipart/form-data; boundary=${boundary}`,
      },
      body: `${parts.join("")}--${boundary}--\r\n`,
    };
  };
}

function credentials(network: number, index: number) {
  return { email: `guess${network}.${index}@langkah.example`, password: `guess ${index}` };
}

/** What became of a guess: a form comes back with its errors. */
const expectedStatuses: ReadonlySet<number | undefined> = new Set([200, 401, 429, 503]);

/**
 * Measures the dashboard in turns alone and beside 200 passwords a second that are tried. A round's networks are new to
 * the app, so that it hashes what it would at the start of a flood.
 */
export async function measureFlood(app: string, headers: Headers): Promise<FloodLatencies> {
  const visitor = { ...headers, ...networkHeaders(0) };
  await measureVisitRate(app, visitor);
  const perSecond = await measureVisitRate(app, visitor);
  const alone = () => visitDashboard(app, visitor, perSecond);
  const duringFlood = async (guess: Guess) => {
    const flood = sendPoissonLoad(guessesPerSecond, seconds, guess, ({ status }) =>
      expectedStatuses.has(status),
    );
    return (await Promise.all([alone(), flood]))[0];
  };
  const times: Record<keyof FloodLatencies, number[]> = { idle: [], one: [], many: [], form: [] };
  for (let round = 1; round <= rounds; round += 1) {
    const networks = round << 16;
    times.idle.push(...(await alone()));
    times.one.push(...(await duringFlood(await apiGuesses(app, () => networks))));
    times.many.push(...(await duringFlood(await apiGuesses(app, (index) => networks + 2 + index))));
    times.form.push(...(await duringFlood(await formGuesses(app, networks + 1))));
  }
  return {
    idle: quantile(times.idle, 0.99),
    one: quantile(times.one, 0.99),
    many: quantile(times.many, 0.99),
    form: quantile(times.form, 0.99),
  };
}
