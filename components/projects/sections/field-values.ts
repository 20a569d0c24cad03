import type { SectionField } from "./section-field";

/** By the names of the fields; ticked values are separated by spaces. */
export type FieldValues = Readonly<Record<string, string>>;

/** Values in the order of the fields, and ticks in that of their names, so that the same ones are the same text. */
export function textOf(fields: readonly SectionField[], values: FieldValues): string {
  const entries = fields.map(({ name, kind }) => {
    const value = values[name] ?? "";
    return [name, kind === "ticks" ? value.split(" ").filter(Boolean).sort().join(" ") : value];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

export function typedValuesOf(form: HTMLFormElement): FieldValues {
  const data = new FormData(form);
  const names = [...new Set(data.keys())];
  return Object.fromEntries(names.map((name) => [name, data.getAll(name).join(" ")]));
}

export function showValues(form: HTMLFormElement, values: FieldValues): void {
  for (const [name, value] of Object.entries(values)) {
    for (const control of form.querySelectorAll<HTMLInputElement>(`[name="${CSS.escape(name)}"]`)) {
      if (control.type === "checkbox") control.checked = value.split(" ").includes(control.value);
      else control.value = value;
    }
  }
}
