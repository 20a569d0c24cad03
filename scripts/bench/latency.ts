import { median } from "./statistics";

/** One kind of request, to be sent again and again; `send` is told how often it was sent before. */
export type Probe = {
  readonly name: string;
  send(index: number): Promise<{ status: number; body: string }>;
  /** What a right answer contains. */
  readonly expectedText: string;
};

const warmUps = 30;

/**
 * The median time of each probe in ms. They are sent one at a time and in turns, so that whatever else the machine
 * does falls on all of them. Throws on a wrong answer.
 */
export async function measureTimes(
  probes: readonly Probe[],
  rounds: number,
): Promise<Map<string, number>> {
  const times = new Map(probes.map(({ name }) => [name, [] as number[]]));
  for (let index = 0; index < warmUps + rounds; index += 1) {
    for (const probe of probes) {
      const start = performance.now();
      const { status, body } = await probe.send(index);
      const time = performance.now() - start;
      if (status !== 200 || !body.includes(probe.expectedText)) {
        throw new Error(`${probe.name}: ${status} ${body.slice(0, 200)}`);
      }
      if (index >= warmUps) times.get(probe.name)?.push(time);
    }
  }
  return new Map([...times].map(([name, list]) => [name, median(list)]));
}
