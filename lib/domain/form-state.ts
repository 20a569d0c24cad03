/** What a form knows after it was sent: errors as codes by field (`form` for the whole), and what was typed. */
export type FormState = {
  readonly errors: Readonly<Record<string, string | undefined>>;
  readonly values: Readonly<Record<string, string>>;
};

/** The code of an error that passes in so many seconds. */
export function tooManyCode(seconds: number): string {
  return `too-many:${seconds}`;
}

export const emptyFormState: FormState = { errors: {}, values: {} };
