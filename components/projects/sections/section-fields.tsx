import { Field, fieldProps, inputClass, selectClass } from "@/components/ui/field";
import type { SectionField } from "./section-field";
import { TickField } from "./tick-field";

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
          <TickField field={field} value={value} />
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
