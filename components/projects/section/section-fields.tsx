import { Field, fieldProps, inputClass, selectClass } from "@/components/ui/field";

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

type Props = {
  prefix: string;
  fields: readonly SectionField[];
  /** What was typed, where a form was refused. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string | undefined>>;
  /** By code; `{limit}` stands for that of the field. */
  messages: Readonly<Record<string, string>>;
};

export function SectionFields({ prefix, fields, values, errors, messages }: Props) {
  return fields.map((field) => {
    const code = errors[field.name];
    const limit = (code === "too-many" ? field.most : field.limit) ?? "";
    const error = code && (messages[code] ?? code).replace("{limit}", String(limit));
    const id = `${prefix}${field.name}`;
    const value = values[field.name] ?? field.value;
    return (
      <div key={field.name} className="flex flex-col gap-4">
        {field.heading && <h3 className="mt-2">{field.heading}</h3>}
        {field.kind === "ticks" ? (
          <Ticks field={field} value={value} />
        ) : (
          <Field name={id} label={field.label} hint={field.hint} error={error}>
            <Control field={field} id={id} value={value} error={error} />
          </Field>
        )}
      </div>
    );
  });
}

function Control({
  field: { name, kind, hint, options = [] },
  id,
  value,
  error,
}: {
  field: SectionField;
  id: string;
  value: string;
  error: string | undefined;
}) {
  const props = { ...fieldProps(id, { hint, error }), name, defaultValue: value };
  if (kind === "text") return <textarea {...props} rows={5} className={`${inputClass} py-2.5`} />;
  if (kind === "choice")
    return (
      <select {...props} className={selectClass}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  const type = kind === "day" ? "date" : kind === "url" ? "url" : "text";
  return <input {...props} type={type} className={inputClass} />;
}

function Ticks({
  field: { name, label, options = [] },
  value,
}: {
  field: SectionField;
  value: string;
}) {
  const ticked = new Set(value.split(" "));
  const groups = [...new Set(options.map(({ group = "" }) => group))];
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold text-sm">{label}</legend>
      {groups.map((group) => (
        <fieldset key={group} className="mt-2 min-w-0">
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
