type Option = { readonly value: string; readonly label: string };

export type SectionField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly kind: "line" | "text" | "url" | "day" | "choice" | "ticks";
  /** Ticked values are separated by spaces. */
  readonly value: string;
  /** For the errors: in characters, and in entries. */
  readonly limit?: number | undefined;
  readonly most?: number | undefined;
  /** Of a choice, or of ticks by group. */
  readonly options?: readonly (Option & { readonly group?: string })[];
  /** Begins a group of fields. */
  readonly heading?: string | undefined;
};
