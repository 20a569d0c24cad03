import { type ConflictMessages, ConflictPanel } from "../../forms/conflict-panel";
import type { FieldValues } from "./field-values";
import type { SectionField } from "./section-field";

export type SectionConflictMessages = ConflictMessages & { readonly nothing: string };

/** What is stored, beside the fields with what was typed. */
export function SectionConflict({
  fields,
  stored,
  messages,
  onTake,
}: {
  fields: readonly SectionField[];
  /** Null for what the page was rendered with. */
  stored: FieldValues | null;
  messages: SectionConflictMessages;
  onTake: (() => void) | undefined;
}) {
  return (
    <ConflictPanel messages={messages} onTake={onTake}>
      <h4 className="font-semibold text-sm">{messages.saved}</h4>
      <dl className="flex flex-col gap-2">
        {fields.map((field) => (
          <div key={field.name}>
            <dt className="font-semibold text-sm">{field.label}</dt>
            <dd className="whitespace-pre-line">
              {shownValue(field, stored ? (stored[field.name] ?? "") : field.value) ||
                messages.nothing}
            </dd>
          </div>
        ))}
      </dl>
    </ConflictPanel>
  );
}

function shownValue({ kind, options = [] }: SectionField, value: string): string {
  if (kind !== "ticks" && kind !== "choice") return value;
  const chosen = new Set(value.split(" "));
  const labels = options.filter((option) => option.value && chosen.has(option.value));
  return labels.map(({ label }) => label).join(", ");
}
