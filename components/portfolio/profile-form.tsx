"use client";

import { useActionState } from "react";
import { AutosaveStatus, SaveWithoutScript } from "@/components/forms/autosave-status";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { FormError } from "@/components/forms/form-error";
import { Field, fieldProps, inputClass, TextField } from "@/components/ui/field";
import { PageOwnerField } from "@/components/ui/page-owner";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import type { Profile } from "@/lib/domain/profile";
import { ProfileLinks } from "./profile-links";
import type { ProfileMessages } from "./profile-messages";
import { ProfileRow } from "./profile-row";
import { useProfileAutosave } from "./use-profile-autosave";

type Props = {
  profile: Profile;
  action: StatefulFormAction;
  locale: Locale;
  returnTo: string;
  messages: ProfileMessages;
};

/** Rows that open one at a time, saved while they are filled in, and by a button without script. */
export function ProfileForm({ profile, action, locale, returnTo, messages }: Props) {
  const [state, send] = useActionState(action, emptyFormState);
  const { view, errors: refused, keepOwn, formProps } = useProfileAutosave(profile.version);
  const { fields, hints } = messages;
  const errors = Object.fromEntries(
    Object.entries(refused ?? state.errors).map(([field, code]) => [
      field,
      code && (messages.errors[code] ?? messages.errors.invalid),
    ]),
  );
  const typed = (name: string, saved = "") => state.values[name] ?? saved;
  const line = (name: "headline" | "place" | "email" | "phone", hint?: string) => (
    <TextField
      name={name}
      label={fields[name]}
      hint={hint}
      error={errors[name]}
      defaultValue={typed(name, profile[name])}
      {...(name === "email" && { type: "email", autoComplete: "email" })}
      {...(name === "phone" && { type: "tel", autoComplete: "tel" })}
    />
  );
  return (
    <form {...formProps} action={send} noValidate className="flex flex-col">
      <FormError>
        {state.errors.form &&
          (messages.formErrors[state.errors.form] ?? messages.formErrors.failed)}
      </FormError>
      <PageOwnerField sent={state.values.owner} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="next" value={returnTo} />
      <input type="hidden" name="version" value={profile.version} />
      <AutosaveStatus {...{ view, keepOwn, locale, messages }} />
      <ProfileRow row="headline" {...{ messages, errors }} summary={[profile.headline]}>
        {line("headline", hints.headline)}
      </ProfileRow>
      <ProfileRow row="about" {...{ messages, errors }} summary={[profile.about]}>
        <Field name="about" label={fields.about} hint={hints.about} error={errors.about}>
          <textarea
            {...fieldProps("about", { hint: true, error: errors.about })}
            rows={5}
            defaultValue={typed("about", profile.about)}
            className={`${inputClass} py-2.5`}
          />
        </Field>
      </ProfileRow>
      <ProfileRow
        row="contact"
        {...{ messages, errors }}
        summary={[profile.email, profile.phone, profile.place]}
      >
        {line("email", hints.email)}
        {line("phone", hints.phone)}
        {line("place")}
      </ProfileRow>
      <ProfileRow
        row="links"
        {...{ messages, errors }}
        summary={profile.links.map(({ label, url }) => label || url)}
      >
        <ProfileLinks links={profile.links} {...{ errors, typed, messages }} />
      </ProfileRow>
      <SaveWithoutScript>{messages.save}</SaveWithoutScript>
    </form>
  );
}
