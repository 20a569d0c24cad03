"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/field";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import { errorMessage } from "../forms/error-message";
import type { StatefulFormAction } from "../forms/form-action";
import { FormError } from "../forms/form-error";
import { useErrorFocus } from "../forms/use-error-focus";

type RenamePasskeyMessages = Readonly<Record<"rename" | "name" | "nameHint" | "save", string>> & {
  readonly formErrors: Readonly<Record<string, string>> & { readonly failed: string };
};

export function RenamePasskey({
  id,
  name,
  action,
  locale,
  returnTo,
  messages,
}: {
  id: string;
  name: string;
  action: StatefulFormAction;
  locale: Locale;
  returnTo: string;
  messages: RenamePasskeyMessages;
}) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { errors, values } = state;
  const { formErrors } = messages;
  const problem = errors.name
    ? messages.nameHint
    : errorMessage(errors.form, formErrors, formErrors.failed, locale);
  const field = `passkey-${id}`;
  return (
    <details open={problem !== undefined} className="mt-1">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-pandan text-sm underline underline-offset-4">
        {messages.rename} <span className="sr-only">· {name}</span>
      </summary>
      <form
        ref={useErrorFocus(state)}
        action={send}
        className="mt-2 flex flex-wrap items-end gap-3"
      >
        <FormError>{problem}</FormError>
        <PageOwnerField sent={values.owner} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={returnTo} />
        <input type="hidden" name="passkey" value={id} />
        <label htmlFor={field} className="flex grow flex-col gap-1.5 font-semibold text-sm">
          {messages.name}
          <input
            id={field}
            name="name"
            defaultValue={values.name ?? name}
            maxLength={60}
            required
            autoComplete="off"
            className={`${inputClass} font-normal text-base`}
          />
        </label>
        <Button type="submit" aria-disabled={pending} className="min-h-12">
          {messages.save}
        </Button>
      </form>
    </details>
  );
}
