/** How long a page counts as fresh when the visitor comes back to it, in ms. */
const freshFor = 3000;

type Outside = {
  /** A number that every change of the learner's raises, or null when the server cannot be asked. */
  readonly askAge: () => Promise<number | null>;
  /** Asks the server for the page again. Not to be called unless it answers: a refresh that fails loses the page. */
  readonly refresh: () => void;
  /** Tells the other tabs that something has changed. */
  readonly tell: () => void;
};

/** Keeps a page up to date with what is done in other tabs and on other devices. */
export class PageFollower {
  private isHeld: () => boolean = () => false;
  private age: number | null = null;
  private lookedAt = Date.now();

  constructor(private readonly outside: Outside) {}

  /** Leaves the page as it is while `isHeld`: a newer one would sweep something away. Returns how to let it go. */
  hold(isHeld: () => boolean): () => void {
    this.isHeld = isHeld;
    return () => {
      this.isHeld = () => false;
    };
  }

  /** Looks whether anything has changed, and asks for the page again if so. */
  async look(): Promise<void> {
    if (this.isHeld()) return;
    this.lookedAt = Date.now();
    const age = await this.outside.askAge();
    if (age === null || age === this.age || this.isHeld()) return;
    this.age = age;
    this.outside.refresh();
  }

  /** The visitor is back on this page. */
  async comeBack(): Promise<void> {
    if (Date.now() - this.lookedAt >= freshFor) await this.look();
  }

  /** Nothing of this page is on its way any more; where `applied`, the server has just taken something in. */
  async settled(applied: boolean): Promise<void> {
    if (applied) this.tell();
    if (applied && !this.isHeld()) this.outside.refresh();
    else await this.look();
  }

  /** Tells the other tabs to look. */
  tell(): void {
    this.outside.tell();
  }
}
