"use client";

import { useActionState } from "react";
import { AutosaveStatus, SaveWithoutScript } from "@/components/forms/autosave-status";
import type { StatefulFormAction } from "@/components/forms/form-action";
import { FormError } from "@/components/forms/form-error";
import { fieldErrorsOf, sendJson } from "@/components/forms/send-json";
import { useAutosave } from "@/components/forms/use-autosave";
import { Field, fieldProps, inputClass, TextField } from "@/components/ui/field";
import { PageOwnerField, usePageOwner } from "@/components/ui/page-owner";
import { clientPaths } from "@/lib/client-paths";
import { emptyFormState } from "@/lib/domain/form-state";
import type { Locale } from "@/lib/domain/locale";
import { type Profile, type ProfileContent, profileLimits } from "@/lib/domain/profile";
import { profileFieldOf, profileFromForm } from "@/lib/domain/profile-form";
import type { ProfileMessages } from "./profile-messages";
import { ProfileRow } from "./profile-row";

const textOf = (content: object) => {
  const { headline, about, place, email, phone, links } = content as ProfileContent;
  return JSON.stringify({ headline, about, place, email, phone, links });
};

const fromForm = (data: FormData) => profileFromForm((name) => String(data.get(name) ?? ""));

const read = (data: FormData) => textOf(fromForm(data).content);

function useProfileAutosave(version: number) {
  const owner = usePageOwner() ?? "";
  return useAutosave({
    version,
    read,
    send: ({ text, version: base }) =>
      sendJson({
        method: "PUT",
        address: clientPaths.profile,
        owner,
        body: { ...JSON.parse(text), version: base },
        textOf,
      }),
  });
}

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
  const { view, keepOwn, formProps } = useProfileAutosave(profile.version);
  const { fields, hints } = messages;
  const sentErrors = "reasons" in view ? fieldErrorsOf(view.reasons) : state.errors;
  const rows = () =>
    formProps.ref.current ? fromForm(new FormData(formProps.ref.current)).rows : [];
  const errors = Object.fromEntries(
    Object.entries(sentErrors).map(([field, code]) => [
      "reasons" in view ? profileFieldOf(field, rows()) : field,
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
        <p className="text-muted text-sm">{hints.links}</p>
        {errors.links && <p className="font-medium text-bata text-sm">{errors.links}</p>}
        {linkRowsOf(profile).map((link, row) => (
          <LinkRow key={link.key} {...{ row, link, errors, typed, fields }} />
        ))}
      </ProfileRow>
      <SaveWithoutScript>{messages.save}</SaveWithoutScript>
    </form>
  );
}

const spareRows = 2;

function linkRowsOf({ links }: Profile) {
  const count = Math.min(profileLimits.links, links.length + spareRows);
  return Array.from({ length: count }, (_, row) => ({
    key: `${row}`,
    label: links[row]?.label ?? "",
    url: links[row]?.url ?? "",
  }));
}

function LinkRow({
  row,
  link,
  errors,
  typed,
  fields,
}: {
  row: number;
  link: { label: string; url: string };
  errors: Readonly<Record<string, string | undefined>>;
  typed: (name: string, saved: string) => string;
  fields: ProfileMessages["fields"];
}) {
  const [label, url] = [`links.${row}.label`, `links.${row}.url`];
  const numbered = (text: string) => text.replace("{number}", String(row + 1));
  return (
    <div className="grid grid-cols-1 gap-2 sm:grid-cols-[2fr_3fr]">
      <TextField
        name={label}
        label={numbered(fields.label)}
        error={errors[label]}
        defaultValue={typed(label, link.label)}
      />
      <TextField
        name={url}
        label={numbered(fields.url)}
        error={errors[url]}
        inputMode="url"
        defaultValue={typed(url, link.url)}
      />
    </div>
  );
}
