import type { SendChanges } from "@/components/path/progress-queue";
import type { Change, ChangeOutcome } from "@/lib/domain/change";

type SendResult = Awaited<ReturnType<SendChanges>>;

/** A connection whose requests the test answers by hand. */
export class ManualTransport {
  readonly sent: (readonly Change[])[] = [];
  private readonly pending: {
    promise: Promise<SendResult>;
    resolve: (answer: SendResult) => void;
  }[] = [];

  readonly send: SendChanges = (changes) => {
    this.sent.push(changes);
    let resolve: (answer: SendResult) => void = () => undefined;
    const promise = new Promise<SendResult>((fulfil) => {
      resolve = fulfil;
    });
    this.pending.push({ promise, resolve });
    return promise;
  };

  get waiting(): number {
    return this.pending.length;
  }

  /** Answers the oldest request, and returns once the page has dealt with it. */
  async answer(answer: SendResult): Promise<void> {
    const request = this.pending.shift();
    if (!request) throw new Error("Nothing was sent");
    request.resolve(answer);
    await request.promise;
  }

  /** Answers that every change of the oldest request was applied, to the version after the one it named. */
  async answerApplied(): Promise<void> {
    const changes = this.sent.at(-this.pending.length) ?? [];
    await this.answer(changes.map(appliedOutcome));
  }
}

function appliedOutcome({ id, item, status, version = 0 }: Change): ChangeOutcome {
  return { id, item, status, version: version + 1, outcome: "applied" };
}
