import type { SectionField } from "./section-field";

/** Boxes by group. */
export function TickField({
  field: { name, label, options = [] },
  value,
}: {
  field: SectionField;
  value: string;
}) {
  const ticked = new Set(value.split(" "));
  const groups = [...new Set(options.map(({ group = "" }) => group))];
  return (
    <fieldset>
      <legend className="font-semibold text-sm">{label}</legend>
      {groups.map((group) => (
        <fieldset key={group} className="mt-2">
          <legend className="text-muted text-sm">{group}</legend>
          <div className="grid grid-cols-1 gap-x-4 sm:grid-cols-2">
            {options
              .filter((option) => (option.group ?? "") === group)
              .map((option) => (
                <label key={option.value} className="flex min-h-11 items-center gap-3">
                  <input
                    type="checkbox"
                    name={name}
                    value={option.value}
                    defaultChecked={ticked.has(option.value)}
                    className="tickbox shrink-0"
                  />
                  <span className="min-w-0">{option.label}</span>
                </label>
              ))}
          </div>
        </fieldset>
      ))}
    </fieldset>
  );
}
