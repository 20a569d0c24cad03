import { fire, type Round } from "./fire";
import type { Target } from "./targets";

const warmUpSeconds = 10;
// Many short rounds: what disturbs the machine for some seconds spoils one of eight, which a median leaves out.
const roundSeconds = 1;
const rounds = 8;

/** Requests the targets of each server for ten seconds in all. */
async function warmUp(targets: readonly Target[]): Promise<void> {
  for (const target of targets) {
    const { origin } = new URL(target.url);
    const sharing = targets.filter(({ url }) => new URL(url).origin === origin).length;
    await fire(target, warmUpSeconds / sharing);
  }
}

/** Measures warm targets in turns, there and back (A B, B A, …), so that drift falls on neighbours alike. */
export async function measureInTurns(
  targets: readonly Target[],
): Promise<ReadonlyMap<Target, readonly Round[]>> {
  await warmUp(targets);
  const measured = new Map(targets.map((target) => [target, [] as Round[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const target of round % 2 === 0 ? targets : targets.toReversed()) {
      measured.get(target)?.push(await fire(target, roundSeconds));
    }
  }
  return measured;
}
