import { Button } from "@/components/ui/button";
import type { FieldValues } from "./field-values";
import type { SectionField } from "./section-field";

export type SectionConflictMessages = Readonly<
  Record<"title" | "lead" | "saved" | "nothing" | "own" | "take", string>
>;

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
  /** Undefined without script: the page reloaded shows what is stored. */
  onTake: (() => void) | undefined;
}) {
  return (
    <section role="alert" className="flex flex-col gap-3 rounded-control bg-kunyit-soft p-4">
      <h3 className="text-lg">{messages.title}</h3>
      <p>{messages.lead}</p>
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
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary">
          {messages.own}
        </Button>
        {onTake && (
          <Button type="button" onClick={onTake}>
            {messages.take}
          </Button>
        )}
      </div>
    </section>
  );
}

function shownValue({ kind, options = [] }: SectionField, value: string): string {
  if (kind !== "ticks" && kind !== "choice") return value;
  const chosen = new Set(value.split(" "));
  const labels = options.filter((option) => option.value && chosen.has(option.value));
  return labels.map(({ label }) => label).join(", ");
}
