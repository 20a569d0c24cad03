import { paths } from "@/lib/paths";
import { type ApiUser, sendRequest } from "./api-user";
import type { NoteLog } from "./note-log";
import { writeRepeatedly } from "./write-repeatedly";

const items = ["git", "dsa"] as const;

/** Writes notes in one tab, or without one, while others may write the same notes. */
export class NoteWriter {
  #count = 0;
  /** By item, of the last answer. */
  readonly #versions = new Map<string, number>();

  constructor(
    private readonly user: ApiUser,
    private readonly log: NoteLog,
    private readonly tab: string | null,
  ) {}

  start(app: { url: string }): { stop(): Promise<void> } {
    return writeRepeatedly(() => this.#write(app));
  }

  async #write(app: { url: string }): Promise<void> {
    this.#count += 1;
    const item = items[this.#count % items.length] ?? "git";
    const version = this.#versions.get(item) ?? (await this.#findVersion(app, item));
    this.#versions.delete(item);
    const text = `${this.tab} ${this.#count}`;
    const sent = this.log.send({ item, text, version, tab: this.tab });
    const body = JSON.stringify({ text, version, ...(this.tab && { tab: this.tab }) });
    const answer = await sendRequest(app, this.user, paths.note(item), { method: "PUT", body });
    if (answer.status === 200) {
      const saved = answer.body as { version: number };
      sent.acknowledge(saved.version);
      this.#versions.set(item, saved.version);
    } else if (answer.status === 409) sent.refuse();
    else if (answer.status !== 503) throw new Error(`A note was answered ${answer.status}`);
  }

  async #findVersion(app: { url: string }, item: string): Promise<number> {
    const { body, status } = await sendRequest(app, this.user, paths.note(item));
    // Any version will do where none could be read: the answer names it.
    return status === 200 ? (body as { version: number }).version : 0;
  }
}
