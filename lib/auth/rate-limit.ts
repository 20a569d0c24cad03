import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { type CountedTurn, giveBackTurns, takeTurns } from "../data/accounts/rate-limit";
import { type LimitName, limits, type TurnOutcome } from "../domain/rate-limit";
import { env } from "../env";
import { processWide } from "../process-wide";

/** By which limit a turn is counted, and of whom or what: an e-mail, an address, a learner. */
export type Turn = readonly [limit: LimitName, of: string];

/** A household has a whole IPv6 network of 64 bits: its addresses count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith("::ffff:")) return address.replace("::ffff:", "");
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(":").filter(Boolean);
  const zeros = Array<string>(8 - groups.length - rest.length).fill("0");
  return [...groups, ...zeros, ...rest].slice(0, 4).join(":");
}

function counted([name, of]: Turn): CountedTurn {
  const whom = name.endsWith("From") || name === "signUps" ? networkOf(of) : of;
  const key = createHmac("sha256", env.NEXTAUTH_SECRET)
    .update(`${name}\0${whom}`)
    .digest("base64url");
  return { key, ...limits[name] };
}

/** What was refused lately, and until when, in ms: a flood is not worth asking the database for each time. */
const refused = processWide(
  "refused turns",
  () => new Map<string, { readonly endsAt: number; readonly knownUntil: number }>(),
);
const knownFor = 5_000;
const mostKnown = 10_000;

/** In how many seconds a turn can be taken that was refused a moment ago; null where it has to be tried. */
export function refusalOf(turn: Turn): number | null {
  const now = Date.now();
  const known = refused.get(counted(turn).key);
  if (!known || known.knownUntil <= now) return null;
  return Math.max(1, Math.ceil((known.endsAt - now) / 1000));
}

/** Takes a turn of each in this order, until one is not to be had; before anything costly is done. */
export async function takeTurn(...turns: Turn[]): Promise<TurnOutcome> {
  for (const turn of turns) {
    const retryAfter = refusalOf(turn);
    if (retryAfter !== null) return { ok: false, retryAfter, isFirst: false };
  }
  const now = Date.now();
  const outcome = await takeTurns(turns.map(counted), new Date(now));
  if (outcome.ok) return outcome;
  const { key, retryAfter, isFirst } = outcome;
  if (refused.size >= mostKnown) refused.clear();
  refused.set(key, { endsAt: now + retryAfter * 1000, knownUntil: now + knownFor });
  return { ok: false, retryAfter, isFirst };
}

/** Gives turns back that were no failures. */
export function giveBack(...turns: Turn[]): Promise<void> {
  const keys = turns.map((turn) => counted(turn).key);
  for (const key of keys) refused.delete(key);
  return giveBackTurns(keys);
}
