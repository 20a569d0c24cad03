import type { AutosaveMessages } from "@/components/forms/autosave-status";

export type ProfileRowName = "headline" | "about" | "contact" | "links";

/** Those of the names and addresses of links have the placeholder {number}. */
export type ProfileMessages = AutosaveMessages & {
  readonly none: string;
  readonly rows: Readonly<Record<ProfileRowName, string>>;
  readonly fields: Readonly<Record<"headline" | "about" | "place" | "email" | "phone", string>>;
  readonly link: Readonly<Record<"label" | "url", string>>;
  readonly hints: Readonly<Record<"headline" | "about" | "email" | "phone" | "links", string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};
