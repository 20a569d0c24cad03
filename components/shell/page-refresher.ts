/** How long a page counts as fresh when the visitor comes back to it, in ms. */
const freshMs = 3000;

type PageRefresherCallbacks = {
  /** A number that every change of the learner's raises, or null when the server cannot be asked. */
  readonly fetchVersion: () => Promise<number | null>;
  /** Asks the server for the page again. Not to be called unless it answers: a refresh that fails loses the page. */
  readonly refresh: () => void;
  /** Tells the other tabs that something has changed. */
  readonly notifyOtherTabs: () => void;
};

/** Keeps a page up to date with what is done in other tabs and on other devices. */
export class PageRefresher {
  private isPaused: () => boolean = () => false;
  private version: number | null = null;
  private checkedAt = Date.now();

  constructor(private readonly callbacks: PageRefresherCallbacks) {}

  /** Leaves the page as it is while `isPaused`: a newer one would sweep something away. Returns how to let it go. */
  pause(isPaused: () => boolean): () => void {
    this.isPaused = isPaused;
    return () => {
      this.isPaused = () => false;
    };
  }

  /** Looks whether anything has changed, and asks for the page again if so. */
  async checkForChanges(): Promise<void> {
    if (this.isPaused()) return;
    this.checkedAt = Date.now();
    const version = await this.callbacks.fetchVersion();
    if (version === null || version === this.version || this.isPaused()) return;
    this.version = version;
    this.callbacks.refresh();
  }

  /** The visitor is back on this page. */
  async onReturn(): Promise<void> {
    if (Date.now() - this.checkedAt >= freshMs) await this.checkForChanges();
  }

  /** Nothing of this page is on its way any more; where `applied`, the server has just taken something in. */
  async onChangesAnswered(applied: boolean): Promise<void> {
    if (applied) this.notifyOtherTabs();
    if (applied && !this.isPaused()) this.callbacks.refresh();
    else await this.checkForChanges();
  }

  /** Tells the other tabs to look. */
  notifyOtherTabs(): void {
    this.callbacks.notifyOtherTabs();
  }
}
