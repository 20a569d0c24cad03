import autocannon from "autocannon";
import { paths } from "../../lib/paths";
import { tokenForSignIn } from "./learner";

/** What a visitor's slowest pages take, in ms (p99): while nothing else happens, and while somebody guesses passwords. */
export type Flood = { readonly idle: number; readonly flooded: number; readonly guesses: number };

const seconds = 10;
const visitsPerSecond = 20;
const guessesPerSecond = 200;

/** Somebody who looks at the dashboard again and again, at their own pace. */
async function visit(app: string, headers: Record<string, string>): Promise<number> {
  const { latency, non2xx, errors, mismatches } = await autocannon({
    url: app + paths.dashboard("en"),
    connections: 2,
    overallRate: visitsPerSecond,
    duration: seconds,
    headers,
    verifyBody: (body) => body.includes("</html>"),
  });
  if (non2xx + errors + mismatches > 0)
    throw new Error("The dashboard did not answer as it should");
  return latency.p99;
}

/** Measures the dashboard twice, the second time beside a flood of passwords that are tried on it. */
export async function measureFlood(app: string, headers: Record<string, string>): Promise<Flood> {
  const { csrfToken, headers: anybody } = await tokenForSignIn(app);
  await visit(app, headers);
  const idle = await visit(app, headers);
  let guess = 0;
  const body = () => {
    guess += 1;
    const credentials = { email: `guess${guess}@langkah.example`, password: `guess ${guess}` };
    return JSON.stringify({ ...credentials, csrfToken, json: "true" });
  };
  const [flooded, { requests }] = await Promise.all([
    visit(app, headers),
    autocannon({
      url: `${app}/api/auth/callback/credentials`,
      connections: 20,
      overallRate: guessesPerSecond,
      duration: seconds,
      headers: anybody,
      requests: [{ method: "POST", setupRequest: (request) => ({ ...request, body: body() }) }],
    }),
  ]);
  return { idle, flooded, guesses: requests.average };
}
