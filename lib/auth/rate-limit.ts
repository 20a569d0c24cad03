import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import { type CountedTurn, giveBackTurns, takeTurns } from "../data/rate-limit";
import { type LimitName, limits, type TurnOutcome } from "../domain/rate-limit";
import { env } from "../env";

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

/** Takes a turn of each, before anything costly is done. */
export function takeTurn(...turns: Turn[]): Promise<TurnOutcome> {
  return takeTurns(turns.map(counted), new Date());
}

/** Gives turns back that were no failures. */
export function giveBack(...turns: Turn[]): Promise<void> {
  return giveBackTurns(turns.map((turn) => counted(turn).key));
}
