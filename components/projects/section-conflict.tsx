import type { SectionField } from "./section-fields";

export type SectionConflictMessages = Readonly<
  Record<"title" | "lead" | "saved" | "nothing" | "own" | "take", string>
>;

/** What is stored, beside the fields with what was typed. */
export function SectionConflict({
  fields,
  messages,
}: {
  fields: readonly SectionField[];
  messages: SectionConflictMessages;
}) {
  return (
    <section className="flex flex-col gap-3 rounded-control bg-kunyit-soft p-4">
      <h3 className="text-lg">{messages.title}</h3>
      <p>{messages.lead}</p>
      <h4 className="font-semibold text-sm">{messages.saved}</h4>
      <dl className="flex flex-col gap-2">
        {fields.map(({ name, label, value, kind, options = [] }) => (
          <div key={name}>
            <dt className="font-semibold text-sm">{label}</dt>
            <dd className="whitespace-pre-line">
              {(kind === "ticks" || kind === "choice"
                ? options
                    .filter((option) => value.split(" ").includes(option.value))
                    .map((option) => option.label)
                    .join(", ")
                : value) || messages.nothing}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
