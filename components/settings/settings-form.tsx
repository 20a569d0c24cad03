"use client";

import { useActionState } from "react";
import { Field, fieldProps, selectClass, TextField } from "@/components/ui/field";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { AccountSettings } from "@/lib/domain/learner";
import { type Locale, locales } from "@/lib/domain/locale";
import { indonesianZones } from "@/lib/domain/time-zone";
import type { StatefulFormAction } from "../forms/form-action";
import { FormError } from "../forms/form-error";
import { SubmitButton } from "../forms/submit-button";
import { useErrorFocus } from "../forms/use-error-focus";

export type SettingsMessages = Readonly<
  Record<"name" | "nameHint" | "language" | "timeZone" | "timeZoneHint" | "save", string>
> & {
  readonly languages: Readonly<Record<Locale, string>>;
  readonly errors: Readonly<{
    name: Readonly<Record<string, string>>;
    timeZone: Readonly<Record<string, string>>;
    form: Readonly<Record<string, string>>;
    failed: string;
  }>;
};

export function SettingsForm({
  action,
  profile,
  pageLocale,
  returnTo,
  messages,
}: {
  action: StatefulFormAction;
  profile: AccountSettings;
  pageLocale: Locale;
  returnTo: string;
  messages: SettingsMessages;
}) {
  const [state, send, pending] = useActionState(action, emptyFormState);
  const { errors, values } = state;
  const { name, timeZone, form } = errors;
  return (
    <form ref={useErrorFocus(state)} action={send} noValidate className="flex flex-col gap-5">
      <FormError>{form && (messages.errors.form[form] ?? messages.errors.failed)}</FormError>
      <PageOwnerField sent={values.owner} />
      <input type="hidden" name="locale" value={pageLocale} />
      <input type="hidden" name="next" value={returnTo} />
      <TextField
        name="name"
        label={messages.name}
        hint={messages.nameHint}
        error={name && (messages.errors.name[name] ?? messages.errors.failed)}
        defaultValue={values.name ?? profile.name}
        autoComplete="name"
        required
      />
      <Field name="language" label={messages.language}>
        <select
          {...fieldProps("language", {})}
          defaultValue={values.language ?? profile.locale}
          className={selectClass}
        >
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {messages.languages[locale]}
            </option>
          ))}
        </select>
      </Field>
      <TextField
        name="timeZone"
        label={messages.timeZone}
        hint={messages.timeZoneHint}
        error={timeZone && (messages.errors.timeZone[timeZone] ?? messages.errors.failed)}
        defaultValue={values.timeZone ?? profile.timeZone.replaceAll("_", " ")}
        list="zones"
        maxLength={100}
        required
      />
      <datalist id="zones">
        {indonesianZones.map(({ name, short }) => (
          <option key={name} value={name}>
            {short}
          </option>
        ))}
      </datalist>
      <SubmitButton pending={pending} inCard>
        {messages.save}
      </SubmitButton>
    </form>
  );
}
