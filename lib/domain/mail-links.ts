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

export type MailLinkState =
  | { readonly kind: "ask" | "no-mail" | MailLinkOutcome }
  /** `otherBrowser`: the link is open in another browser than the one that requested it. */
  | {
      readonly kind: "valid" | "otherBrowser";
      readonly token: string;
      readonly email: string | null;
    };
