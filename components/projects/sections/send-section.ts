import { clientPaths } from "@/lib/client-paths";
import type { SaveAnswer, SavedText } from "../../forms/autosaver";
import { sendJson } from "../../forms/send-json";
import type { FieldValues } from "./field-values";

type Section = {
  readonly project: string;
  readonly section: string;
  readonly owner: string;
  /** Fields whose values are lists, separated by spaces. */
  readonly listFields: ReadonlySet<string>;
  /** The text that stands for values. */
  readonly textOf: (values: FieldValues) => string;
  /** Codes by field of what is not worth sending. */
  readonly errorsOf: (values: FieldValues) => Readonly<Record<string, string>>;
};

/** A section as it is stored, and what the next write is based on. */
type Stored = { readonly version: number; readonly base: string; readonly values: FieldValues };

/** Sends the fields of one section; `bases` are what its versions are based on. */
export function sendSectionOf(
  { project, section, owner, listFields, textOf, errorsOf }: Section,
  bases: Map<number, string>,
): (write: SavedText) => Promise<SaveAnswer> {
  return async ({ text, version }) => {
    const values = JSON.parse(text) as FieldValues;
    const errors = Object.entries(errorsOf(values));
    if (errors.length > 0)
      return { outcome: "invalid", reasons: errors.map(([field, code]) => `${field}: ${code}`) };
    const fields = Object.entries(values).map(([name, value]) => [
      name,
      listFields.has(name) ? value.split(" ").filter(Boolean) : value,
    ]);
    return sendJson({
      method: "PUT",
      address: clientPaths.projectSection(project, section),
      owner,
      body: { ...Object.fromEntries(fields), base: bases.get(version) ?? "" },
      textOf: (content) => textOf((content as Stored).values),
      onContent: (content) => {
        const { version: stored, base } = content as Stored;
        bases.set(stored, base);
      },
    });
  };
}
