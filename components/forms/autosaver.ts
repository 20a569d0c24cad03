export type SavedText = { readonly text: string; readonly version: number };

type SaveRefusal =
  | "signed-out"
  | "other-learner"
  | "too-long"
  | "invalid"
  | "gone"
  | "full"
  | "failed";

export type SaveAnswer =
  | { readonly outcome: "saved"; readonly version: number }
  | { readonly outcome: "conflict"; readonly current: SavedText }
  | { readonly outcome: SaveRefusal; readonly reasons?: readonly string[] | undefined };

export type AutosaveView =
  | { readonly phase: "saved"; readonly at: Date | null }
  | { readonly phase: "unsaved" | "saving" }
  | { readonly phase: "conflict"; readonly current: SavedText }
  | { readonly phase: SaveRefusal; readonly reasons?: readonly string[] | undefined };

type Refusal = Extract<SaveAnswer, { readonly outcome: SaveRefusal }>;
type Timer = ReturnType<typeof setTimeout>;

/** In ms: after the last keystroke, from the first one, and after a failure. */
const delays = { idle: 1500, most: 10_000, retry: 5000 };

/** Saves the text of one tab while it is typed: one write at a time, each based on the version that this tab knows. */
export class Autosaver {
  view: AutosaveView = { phase: "saved", at: null };
  private text: string;
  private sending: string | null = null;
  /** Sent, and not answered: the server may have it. */
  private unanswered: string | null = null;
  /** The last write, which the next one may well be too. */
  private isRefused = false;
  private timer: Timer | undefined;
  private editedAt: number | null = null;

  constructor(
    private base: SavedText,
    private readonly send: (write: SavedText) => Promise<SaveAnswer>,
    private readonly onChange: (view: AutosaveView) => void,
  ) {
    this.text = base.text;
  }

  get isSaved(): boolean {
    return this.text === this.base.text && this.sending === null;
  }

  /** Whether leaving the page now loses text, because `flush` cannot save it. */
  get losesTextOnLeaving(): boolean {
    if (this.isRefused) return !this.isSaved;
    return this.sending !== null && this.text !== this.sending;
  }

  edit(text: string): void {
    this.text = text;
    if (this.view.phase === "conflict") return;
    if (this.sending === null)
      this.show(this.isSaved ? { phase: "saved", at: null } : { phase: "unsaved" });
    if (this.isSaved) return;
    this.editedAt ??= Date.now();
    const left = this.editedAt + delays.most - Date.now();
    this.schedule(Math.max(0, Math.min(delays.idle, left)));
  }

  /** Takes over what the page shows, unless something here is not saved. Returns whether it did. */
  rebase(note: SavedText): boolean {
    if (!this.isSaved || note.version <= this.base.version) return false;
    this.base = note;
    this.text = note.text;
    return true;
  }

  /** Saves now what is not saved. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.sending !== null || this.isSaved || this.view.phase === "conflict") return;
    const { text } = this;
    this.sending = text;
    this.editedAt = null;
    this.show({ phase: "saving" });
    const answer = await this.send({ text, version: this.base.version });
    this.sending = null;
    if (answer.outcome === "saved") this.onSaved({ text, version: answer.version });
    else if (answer.outcome === "conflict") this.onConflict(answer.current);
    else this.onRefused(answer, text);
  }

  /** Replaces the saved text with the one here; it stays as an earlier version. */
  keepOwn(): Promise<void> {
    return this.leaveConflict();
  }

  /** Replaces the text here with the saved one, which it returns. */
  takeSaved(): string {
    if (this.view.phase === "conflict") this.text = this.view.current.text;
    void this.leaveConflict();
    return this.text;
  }

  private leaveConflict(): Promise<void> {
    if (this.view.phase !== "conflict") return Promise.resolve();
    this.base = this.view.current;
    this.isRefused = false;
    this.show({ phase: this.isSaved ? "saved" : "unsaved", at: null });
    return this.flush();
  }

  private onSaved(saved: SavedText): void {
    this.base = saved;
    this.unanswered = null;
    this.isRefused = false;
    if (this.text === saved.text) this.show({ phase: "saved", at: new Date() });
    else this.edit(this.text);
  }

  private onConflict(current: SavedText): void {
    const isOwn = current.text === this.unanswered || current.text === this.text;
    if (isOwn) {
      this.onSaved(current);
    } else {
      this.isRefused = true;
      this.show({ phase: "conflict", current });
    }
  }

  private onRefused({ outcome, reasons }: Refusal, text: string): void {
    this.isRefused = true;
    if (outcome === "failed") {
      this.unanswered = text;
      this.schedule(delays.retry);
    }
    this.show({ phase: outcome, ...(reasons && { reasons }) });
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private show(view: AutosaveView): void {
    this.view = view;
    this.onChange(view);
  }
}
