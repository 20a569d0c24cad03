/** Min ms between a check and the next one when the visitor returns to the page. */
const freshMs = 3000;

export type PageRefresherCallbacks = {
  /** A number that every change raises; null when the server does not answer. */
  readonly fetchVersion: () => Promise<number | "other-learner" | null>;
  /** Call only after the server answered: a failed refresh makes Next reload the page, which loses typed text. */
  readonly refresh: () => void;
  /** Another learner has signed in in this browser: a refresh would show them what was typed here. */
  readonly onOtherLearner: () => void;
  readonly notifyOtherTabs: () => void;
};

/** Refreshes the page when the progress has changed in another tab or on another device. */
export class PageRefresher {
  private readonly pauses = new Set<() => boolean>();
  private version: number | null = null;
  private checkedAt = Date.now();

  constructor(private readonly callbacks: PageRefresherCallbacks) {}

  /** Skips refreshes, which would discard pending changes, while `isPaused` returns true (one of several is enough). Returns a function that resumes them. */
  pause(isPaused: () => boolean): () => void {
    this.pauses.add(isPaused);
    return () => {
      this.pauses.delete(isPaused);
    };
  }

  private isPaused(): boolean {
    return [...this.pauses].some((isPaused) => isPaused());
  }

  async checkForChanges(): Promise<void> {
    if (this.isPaused()) return;
    this.checkedAt = Date.now();
    const version = await this.callbacks.fetchVersion();
    if (version === "other-learner") return this.callbacks.onOtherLearner();
    if (version === null || version === this.version || this.isPaused()) return;
    this.version = version;
    this.callbacks.refresh();
  }

  async onReturn(): Promise<void> {
    if (Date.now() - this.checkedAt >= freshMs) await this.checkForChanges();
  }

  /** All pending changes are answered; `applied` if the server recorded any of them. */
  async onChangesAnswered(applied: boolean): Promise<void> {
    if (applied) this.notifyOtherTabs();
    if (applied && !this.isPaused()) this.callbacks.refresh();
    else await this.checkForChanges();
  }

  notifyOtherTabs(): void {
    this.callbacks.notifyOtherTabs();
  }
}
