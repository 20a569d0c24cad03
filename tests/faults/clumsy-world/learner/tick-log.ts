/** What was sent and answered of one learner's changes. */
export class TickLog {
  /** Ids of changes. */
  readonly sent = new Set<string>();
  readonly acknowledged = new Set<string>();
  readonly refused = new Set<string>();
  /** By id of a change, the day or month that it gave; null where it gave none. */
  readonly given = new Map<string, string | null>();
  /** Ids of forms, whose changes have the ids `FORM.ITEM`. */
  readonly sentForms = new Set<string>();
  readonly acknowledgedForms = new Map<string, { readonly changes: number }>();
  readonly refusedForms = new Set<string>();
  /** Of each import the ids of its events, and how many the answer said were added. */
  readonly imports: { readonly ids: readonly string[]; readonly added: number }[] = [];

  send(ids: Iterable<string>): void {
    for (const id of ids) this.sent.add(id);
  }

  acknowledge(id: string): void {
    this.acknowledged.add(id);
    this.refused.delete(id);
  }

  refuse(ids: Iterable<string>): void {
    for (const id of ids) if (!this.acknowledged.has(id)) this.refused.add(id);
  }

  /** Whether a change with this id was sent by the learner. */
  mayHold(id: string): boolean {
    return this.sent.has(id) || this.sentForms.has(id.split(".")[0] ?? "");
  }
}
