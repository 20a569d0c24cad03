"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import type { StatefulFormAction } from "../forms/form-action";
import { FormError } from "../forms/form-error";
import { useErrorFocus } from "../forms/use-error-focus";

export function RemoveForm({
  id,
  version,
  action,
  locale,
  returnTo,
  messages,
}: {
  id: string;
  version: number;
  action: StatefulFormAction;
  locale: Locale;
  returnTo: string;
  messages: {
    readonly submit: string;
    readonly errors: Readonly<Record<string, string>> & { readonly failed: string };
  };
}) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const problem = state.errors.form;
  return (
    <form ref={useErrorFocus(state)} action={send} className="flex flex-col gap-4">
      <FormError>{problem && (messages.errors[problem] ?? messages.errors.failed)}</FormError>
      <PageOwnerField sent={state.values.owner} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={returnTo} />
      <input type="hidden" name="project" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit" variant="danger" aria-disabled={pending} className="self-start">
        {messages.submit}
      </Button>
    </form>
  );
}
