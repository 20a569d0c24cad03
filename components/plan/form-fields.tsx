"use client";

import { Field, fieldProps, selectClass, TextField } from "@/components/ui/field";

type Option = { readonly value: string; readonly label: string };

export type FormField = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Of several days separated by spaces. */
  readonly initial: string;
} & (
  | { readonly kind: "date" | "text" | "number" }
  /** The first option is for none; groups have the titles of steps. */
  | { readonly kind: "select"; readonly groups: readonly OptionGroup[] }
  | { readonly kind: "days"; readonly options: readonly Option[] }
);

type OptionGroup = { readonly label?: string; readonly options: readonly Option[] };

type Props = {
  fields: readonly FormField[];
  /** What was typed, where the form was refused. */
  values: Readonly<Record<string, string | undefined>>;
  textOf: (field: string) => string | undefined;
};

export function FormFields({ fields, values, textOf }: Props) {
  return (
    <div className="grid grid-cols-1 items-start gap-5 sm:grid-cols-2 lg:grid-cols-3">
      {fields.map((field) => (
        <OneField
          key={field.name}
          field={field}
          value={values[field.name] ?? field.initial}
          error={textOf(field.name)}
        />
      ))}
    </div>
  );
}

type FieldProps = { field: FormField; value: string; error: string | undefined };

function OneField({ field, value, error }: FieldProps) {
  const { name, label, hint } = field;
  if (field.kind === "days") return <DaysField field={field} value={value} error={error} />;
  if (field.kind === "select") {
    return (
      <Field name={name} label={label} hint={hint} error={error}>
        <select
          // React does not reset a select to a new default.
          key={value}
          {...fieldProps(name, { hint, error })}
          defaultValue={value}
          className={selectClass}
        >
          {field.groups.map((group) => (
            <Options key={group.label ?? ""} group={group} />
          ))}
        </select>
      </Field>
    );
  }
  return (
    <TextField
      {...{ name, label, hint, error }}
      type={field.kind === "date" ? "date" : "text"}
      inputMode={field.kind === "number" ? "decimal" : undefined}
      defaultValue={value}
    />
  );
}

function Options({ group: { label, options } }: { group: OptionGroup }) {
  const list = options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
  return label === undefined ? list : <optgroup label={label}>{list}</optgroup>;
}

function DaysField({
  field: { name, label, hint, options },
  value,
  error,
}: {
  field: Extract<FormField, { kind: "days" }>;
  value: string;
  error: string | undefined;
}) {
  const chosen = new Set(value.split(" "));
  return (
    <fieldset
      id={name}
      tabIndex={error ? -1 : undefined}
      aria-invalid={error ? true : undefined}
      aria-describedby={error ? `${name}-error ${name}-hint` : `${name}-hint`}
      className="sm:col-span-2 lg:col-span-3"
    >
      <legend className="font-semibold text-sm">{label}</legend>
      {error && (
        <p id={`${name}-error`} className="font-medium text-bata text-sm">
          {error}
        </p>
      )}
      <div className="flex flex-wrap gap-x-5">
        {options.map((option) => (
          <label key={option.value} className="flex min-h-11 items-center gap-2.5">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.has(option.value)}
              className="tickbox shrink-0"
            />
            {option.label}
          </label>
        ))}
      </div>
      <p id={`${name}-hint`} className="text-muted text-sm">
        {hint}
      </p>
    </fieldset>
  );
}
