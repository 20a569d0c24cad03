import type { Send } from "@/components/path/progress-queue";
import type { Change, Outcome } from "@/lib/domain/change";

type Answer = Awaited<ReturnType<Send>>;

/** A connection that the test answers by hand: nothing arrives before it is told to. */
export class Wire {
  readonly sent: (readonly Change[])[] = [];
  private readonly open: { promise: Promise<Answer>; resolve: (answer: Answer) => void }[] = [];

  readonly send: Send = (changes) => {
    this.sent.push(changes);
    let resolve: (answer: Answer) => void = () => undefined;
    const promise = new Promise<Answer>((fulfil) => {
      resolve = fulfil;
    });
    this.open.push({ promise, resolve });
    return promise;
  };

  get waiting(): number {
    return this.open.length;
  }

  /** Answers the oldest request, and returns once the page has dealt with it. */
  async answer(answer: Answer): Promise<void> {
    const request = this.open.shift();
    if (!request) throw new Error("Nothing was sent");
    request.resolve(answer);
    await request.promise;
  }

  /** Answers that every change of the oldest request was applied, to the version after the one it named. */
  async apply(): Promise<void> {
    const changes = this.sent.at(-this.open.length) ?? [];
    await this.answer(changes.map(applied));
  }
}

function applied({ id, item, status, version = 0 }: Change): Outcome {
  return { id, item, status, version: version + 1, outcome: "applied" };
}
