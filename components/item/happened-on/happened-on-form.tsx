"use client";

import { createContext, type ReactNode, useActionState, useContext } from "react";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { FormError } from "@/components/forms/form-error";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState, type FormState } from "@/lib/domain/form-state";
import { happenedOnField } from "@/lib/domain/happened-on";
import type { Locale } from "@/lib/domain/locale";

export type HappenedOnMessages = {
  /** Contains `{date}`. */
  readonly doneOn: string;
  readonly change: string;
  readonly label: string;
  readonly hint: string;
  readonly save: string;
  readonly errors: Readonly<Record<string, string>>;
};

type HappenedOnContextValue = {
  readonly messages: HappenedOnMessages;
  readonly locale: Locale;
  readonly today: string;
  readonly state: FormState;
};

const HappenedOnContext = createContext<HappenedOnContextValue | null>(null);

export const happenedOnFormId = "happened-on";

/**
 * Around items whose day can be changed. Their fields belong to the form at the end, because the form of the checklist
 * that they stand in cannot hold another one.
 */
export function HappenedOnForm({
  action,
  batch,
  returnTo,
  messages,
  locale,
  today,
  children,
}: Omit<HappenedOnContextValue, "state"> & {
  action: StatefulFormAction;
  /** A new id, so that a form submitted twice is one change. */
  batch: string;
  returnTo: string;
  children: ReactNode;
}) {
  const [state, send] = useActionState(action, emptyFormState);
  const { form } = state.errors;
  return (
    <HappenedOnContext value={{ messages, locale, today, state }}>
      {form && <FormError>{messages.errors[form] ?? messages.errors.failed}</FormError>}
      {children}
      <form id={happenedOnFormId} action={send} noValidate autoComplete="off">
        <PageOwnerField sent={state.values.owner} />
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="next" value={returnTo} />
        <input type="hidden" name="batch" value={batch} />
      </form>
    </HappenedOnContext>
  );
}

/** The texts, and what the form answered about an item; after a refusal also what was typed. */
export function useHappenedOn(item: string) {
  const context = useContext(HappenedOnContext);
  if (!context) throw new Error("useHappenedOn needs a HappenedOnForm around it");
  const { state, ...rest } = context;
  const name = happenedOnField(item);
  const isRefused = Object.keys(state.errors).length > 0;
  return {
    ...rest,
    name,
    code: state.errors[name],
    typed: isRefused ? state.values[name] : undefined,
  };
}
