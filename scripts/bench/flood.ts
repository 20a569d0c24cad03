import { quantileSorted } from "d3-array";
import { paths } from "../../lib/paths";
import { arrive } from "./arrivals";
import { tokenForSignIn } from "./learner";
import { median } from "./load";

/** What a visitor's slowest pages take, in ms (p99). */
export type Flood = {
  /** While nothing else happens. */
  readonly idle: number;
  /** While somebody guesses passwords in one network: most are refused before anything is hashed. */
  readonly one: number;
  /** While each guess comes from another network: as many are hashed as ever are. */
  readonly many: number;
};

const seconds = 10;
const rounds = 3;
const visitsPerSecond = 20;
const guessesPerSecond = 200;

/** An address in a network of its own, as the proxy in front of the app would tell it. */
function from(network: number): Record<string, string> {
  return {
    "x-forwarded-for": `10.${(network >> 16) & 255}.${(network >> 8) & 255}.${network & 255}`,
  };
}

/** Learners who look at their dashboards; returns the p99 in ms. */
async function visit(app: string, headers: Record<string, string>): Promise<number> {
  const times = await arrive(
    visitsPerSecond,
    seconds,
    () => ({ url: app + paths.dashboard("en"), headers }),
    ({ status, body }) => status === 200 && body.includes("</html>"),
  );
  return (
    quantileSorted(
      times.toSorted((a, b) => a - b),
      0.99,
    ) ?? Number.NaN
  );
}

/** Somebody who tries one account after another, each guess from the network that `networkOf` tells. */
async function guess(app: string, networkOf: (index: number) => number): Promise<void> {
  const { csrfToken, headers } = await tokenForSignIn(app);
  await arrive(
    guessesPerSecond,
    seconds,
    (index) => ({
      url: `${app}/api/auth/callback/credentials`,
      method: "POST",
      headers: { ...headers, ...from(networkOf(index)) },
      body: JSON.stringify({
        email: `guess${networkOf(index)}.${index}@langkah.example`,
        password: `guess ${index}`,
        csrfToken,
        json: "true",
      }),
    }),
    ({ status }) => status === 401 || status === 429 || status === 503,
  );
}

/**
 * Measures the dashboard in turns alone and beside 200 passwords a second that are tried, and takes the middle ones. A
 * round's networks are new to the app, so that it hashes what it would at the start of a flood.
 */
export async function measureFlood(app: string, headers: Record<string, string>): Promise<Flood> {
  const visitor = { ...headers, ...from(0) };
  await visit(app, visitor);
  const times = { idle: [] as number[], one: [] as number[], many: [] as number[] };
  for (let round = 1; round <= rounds; round += 1) {
    const networks = round << 16;
    times.idle.push(await visit(app, visitor));
    const beside = async (networkOf: (index: number) => number) =>
      (await Promise.all([visit(app, visitor), guess(app, networkOf)]))[0];
    times.one.push(await beside(() => networks));
    times.many.push(await beside((index) => networks + 1 + index));
  }
  return { idle: median(times.idle), one: median(times.one), many: median(times.many) };
}
