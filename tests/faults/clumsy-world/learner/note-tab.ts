import { randomUUID } from "node:crypto";
import { cleanText } from "@/lib/domain/text";
import { paths } from "@/lib/paths";
import type { NoteLog } from "../../support/note-log";
import type { Browser } from "../client/browser";
import { textOf } from "../client/site";

/** Items of the path's first step. */
export const notedItems = ["git", "cnn"] as const;
export const stepOfNotedItems = "foundations";

type NoteAnswer = { readonly version: number; readonly text: string };

/** A tab with the page of an item, which saves its note while it is typed. */
export class NoteTab {
  #id = randomUUID();
  /** That its text is based on; null until the page is loaded. */
  #version: number | null = null;

  constructor(
    readonly item: string,
    readonly name: string,
  ) {}

  /** As a tab that is closed, and opened again. */
  reopen(): void {
    this.#id = randomUUID();
    this.#version = null;
  }

  /** Returns whether the text was saved. After a conflict, the next write is based on what was saved meanwhile. */
  async write(log: NoteLog, browser: Browser, text: string): Promise<boolean> {
    const version = this.#version ?? (await this.#load(browser));
    this.#version = version;
    const write = { item: this.item, text: cleanText(text), version, tab: this.#id };
    const sent = log.send(write);
    const answer = await browser.send(paths.note(this.item), {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text, version, tab: this.#id }),
    });
    if (answer.status === 200) {
      const saved = JSON.parse(textOf(answer)) as NoteAnswer;
      sent.acknowledge(saved.version);
      this.#version = saved.version;
      return true;
    }
    sent.refuse();
    if (answer.status === 409) {
      const { current } = JSON.parse(textOf(answer)) as { current?: NoteAnswer };
      this.#version = current?.version ?? null;
    }
    return false;
  }

  async #load(browser: Browser): Promise<number> {
    const answer = await browser.send(paths.note(this.item));
    return answer.status === 200 ? (JSON.parse(textOf(answer)) as NoteAnswer).version : 0;
  }
}
