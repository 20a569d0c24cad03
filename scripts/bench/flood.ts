import { quantileSorted } from "d3-array";
import { paths } from "../../lib/paths";
import { arrive } from "./arrivals";
import { tokenForSignIn } from "./learner";
import { median } from "./load";

/** What a visitor's slowest pages take, in ms (p99): while nothing else happens, and while somebody guesses passwords. */
export type Flood = { readonly idle: number; readonly flooded: number; readonly guesses: number };

const seconds = 10;
const rounds = 3;
const visitsPerSecond = 20;
const guessesPerSecond = 200;

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

/** Somebody who tries one account after another; returns how many passwords were tried. */
async function guess(app: string): Promise<number> {
  const { csrfToken, headers } = await tokenForSignIn(app);
  const times = await arrive(
    guessesPerSecond,
    seconds,
    (index) => ({
      url: `${app}/api/auth/callback/credentials`,
      method: "POST",
      headers,
      body: JSON.stringify({
        email: `guess${index}@langkah.example`,
        password: `guess ${index}`,
        csrfToken,
        json: "true",
      }),
    }),
    ({ status }) => status === 401 || status === 429,
  );
  return times.length;
}

/** Measures the dashboard in turns alone and beside a flood of passwords that are tried, and takes the middle ones. */
export async function measureFlood(app: string, headers: Record<string, string>): Promise<Flood> {
  await visit(app, headers);
  const idle: number[] = [];
  const flooded: number[] = [];
  let guesses = 0;
  for (let round = 0; round < rounds; round += 1) {
    idle.push(await visit(app, headers));
    const [time, tried] = await Promise.all([visit(app, headers), guess(app)]);
    flooded.push(time);
    guesses += tried;
  }
  return {
    idle: median(idle),
    flooded: median(flooded),
    guesses: guesses / (rounds * seconds),
  };
}
