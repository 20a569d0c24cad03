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
};

/** A section as it is stored, and what the next write is based on. */
type Stored = { readonly version: number; readonly base: string; readonly values: FieldValues };

/** Sends the fields of one section; `bases` are what its versions are based on. */
export function sendSectionOf(
  { project, section, owner, listFields, textOf }: Section,
  bases: Map<number, string>,
): (write: SavedText) => Promise<SaveAnswer> {
  return ({ text, version }) => {
    const fields = Object.entries(JSON.parse(text) as FieldValues).map(([name, value]) => [
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
