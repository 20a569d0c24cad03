import type { FormState } from "@/lib/domain/form-state";

export type FormAction = (form: FormData) => Promise<void>;

/** The kind of action that `useActionState` takes. */
export type StatefulFormAction = (previous: FormState, form: FormData) => Promise<FormState>;
