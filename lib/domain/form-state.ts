/** Errors are codes by field (`form` for the whole form); `values` is the input to show again. */
export type FormState = {
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly values: Readonly<Record<string, string>>;
};

export function tooManyCode(seconds: number): string {
  return `too-many:${seconds}`;
}

export const emptyFormState: FormState = { errors: {}, values: {} };
