import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { LogEntry } from "@/lib/domain/log-entry";
import { type ApiResponse, type ApiUser, sendRequest } from "./api-user";
import { writeRepeatedly } from "./write-repeatedly";

const timed = "dsa";

type Stored = Pick<LogEntry, "id" | "item" | "minutes">;

/** Logs time of study, every other time by the timer, which may be killed while it runs. */
export class LogWriter {
  readonly acknowledged = new Map<string, number | undefined>();
  #count = 0;
  #starts = 0;

  constructor(private readonly user: ApiUser) {}

  start(app: { url: string }): { stop(): Promise<void> } {
    return writeRepeatedly(() => this.#write(app));
  }

  /** Expects every acknowledged entry to be stored as it was answered, and no session more than was started. */
  expectStored(stored: readonly Stored[]): void {
    const minutes = new Map(stored.map((entry) => [entry.id, entry.minutes]));
    const lost = [...this.acknowledged].filter(([id, answered]) => minutes.get(id) !== answered);
    expect(lost, "acknowledged and not stored").toEqual([]);
    const sessions = stored.filter(({ item }) => item === timed);
    expect(sessions.length, "sessions of the timer").toBeLessThanOrEqual(this.#starts);
  }

  async #write(app: { url: string }): Promise<void> {
    this.#count += 1;
    const entry = { id: randomUUID(), kind: "study", on: "2026-11-24", minutes: this.#count % 999 };
    const isTimed = this.#count % 2 === 0 || entry.minutes === 0;
    this.#acknowledge(
      isTimed ? await this.#time(app) : await this.#send(app, "POST", "log", entry),
    );
  }

  /** One that a kill left running is the same session. */
  async #time(app: { url: string }): Promise<ApiResponse> {
    this.#starts += 1;
    const started = await this.#send(app, "PUT", "timer", { item: timed });
    return started.status === 200 ? this.#send(app, "DELETE", "timer") : started;
  }

  #send(app: { url: string }, method: string, place: string, body?: object): Promise<ApiResponse> {
    const init = body ? { method, body: JSON.stringify(body) } : { method };
    return sendRequest(app, this.user, `/api/${place}`, init);
  }

  #acknowledge({ status, body }: ApiResponse): void {
    if (status === 503) return;
    if (status !== 200) throw new Error(`An entry was answered ${status}: ${JSON.stringify(body)}`);
    const { entry = body } = body as { entry?: unknown };
    const { id, minutes } = entry as Partial<Stored>;
    if (id === undefined) throw new Error(`An entry without its id: ${JSON.stringify(body)}`);
    this.acknowledged.set(id, minutes ?? undefined);
  }
}
