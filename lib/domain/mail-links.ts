/** What can have become of a link from a mail, or of asking for one, as an address says it. */
export const mailLinkOutcomes = [
  "sent",
  "refused",
  "done",
  "known",
  "waiting",
  "changed",
  "taken",
  "stopped",
] as const;
export type MailLinkOutcome = (typeof mailLinkOutcomes)[number];

/** What a page that a link leads to shows. */
export type MailLinkState =
  | { readonly kind: "ask" | "no-mail" | MailLinkOutcome }
  /** A button, or, in another browser than the one that asked for the link, what takes its place. */
  | { readonly kind: "press" | "elsewhere"; readonly token: string; readonly email: string | null };
