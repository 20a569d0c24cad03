import type { ComponentProps, ReactNode } from "react";

export const inputClass =
  "min-h-12 w-full rounded-control border border-edge bg-surface px-3.5 text-ink placeholder:text-muted aria-invalid:border-bata aria-invalid:outline-bata";

export const selectClass = `${inputClass} select`;

export function Field({
  name,
  label,
  hint,
  error,
  children,
}: {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={name} className="font-semibold text-sm">
        {label}
      </label>
      {children}
      {error && (
        <p id={`${name}-error`} className="font-medium text-bata text-sm">
          {error}
        </p>
      )}
      {hint && (
        <p id={`${name}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
    </div>
  );
}

/** Links a control to its Field's hint and error; without JavaScript, autoFocus moves the focus to the first error. */
export function fieldProps(name: string, { hint, error }: { hint?: unknown; error?: unknown }) {
  const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    "aria-invalid": error ? true : undefined,
    autoFocus: error ? true : undefined,
    "aria-describedby": described || undefined,
  } as const;
}

type TextFieldProps = Omit<ComponentProps<"input">, "name"> & {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
};

export function TextField({ name, label, hint, error, ...input }: TextFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <input {...input} {...fieldProps(name, { hint, error })} className={inputClass} />
    </Field>
  );
}
