"use client";

import { Field, fieldProps, inputClass, selectClass, TextField } from "@/components/ui/field";
import { type EvidenceKind, evidenceKinds } from "@/lib/domain/evidence";

const labels = [
  ...(["kind", "title", "titleHint", "url", "urlHint", "issuer", "issuerHint"] as const),
  ...(["credentialId", "issuedOn", "expiresOn", "description", "descriptionHint"] as const),
  ...(["details", "items", "itemsHint", "save", "cancel", "stored"] as const),
];

export type EvidenceFieldMessages = Readonly<Record<(typeof labels)[number], string>> & {
  readonly kinds: Readonly<Record<EvidenceKind, string>>;
  /** By field and code. */
  readonly errors: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

type Props = {
  values: Readonly<Record<string, string | undefined>>;
  textOf: (field: string) => string | undefined;
  messages: EvidenceFieldMessages;
};

const detailFields = ["issuer", "credentialId", "issuedOn", "expiresOn", "description"];

/** Kind, title and link; the details are folded until one is filled in or wrong. */
export function EvidenceFields({ values, textOf, messages }: Props) {
  const kind = { error: textOf("kind") };
  const hasDetails = detailFields.some((name) => values[name] || textOf(name));
  return (
    <>
      <Field name="kind" label={messages.kind} {...kind}>
        <select
          // React does not reset a select to a new default.
          key={values.kind}
          {...fieldProps("kind", kind)}
          defaultValue={values.kind}
          className={selectClass}
        >
          {evidenceKinds.map((each) => (
            <option key={each} value={each}>
              {messages.kinds[each]}
            </option>
          ))}
        </select>
      </Field>
      <TextField
        name="title"
        label={messages.title}
        hint={messages.titleHint}
        error={textOf("title")}
        defaultValue={values.title}
        required
      />
      <TextField
        name="url"
        type="url"
        inputMode="url"
        label={messages.url}
        hint={messages.urlHint}
        error={textOf("url")}
        defaultValue={values.url}
      />
      <details
        open={hasDetails || undefined}
        className="group/details rounded-control border border-line"
      >
        <summary className="flex min-h-11 list-none items-center gap-2 px-4 py-2 font-semibold hover:bg-sunken">
          <span
            aria-hidden="true"
            className="w-[1em] shrink-0 text-center text-muted leading-none group-open/details:rotate-90"
          >
            ›
          </span>
          {messages.details}
        </summary>
        <DetailFields values={values} textOf={textOf} messages={messages} />
      </details>
    </>
  );
}

function DetailFields({ values, textOf, messages }: Props) {
  const fieldOf = (name: "issuer" | "credentialId" | "issuedOn" | "expiresOn") => ({
    name,
    label: messages[name],
    error: textOf(name),
    defaultValue: values[name],
  });
  const description = { hint: messages.descriptionHint, error: textOf("description") };
  return (
    <div className="grid grid-cols-1 gap-5 px-4 pt-1 pb-4 sm:grid-cols-2">
      <TextField {...fieldOf("issuer")} hint={messages.issuerHint} />
      <TextField {...fieldOf("credentialId")} />
      <TextField {...fieldOf("issuedOn")} type="date" />
      <TextField {...fieldOf("expiresOn")} type="date" />
      <div className="sm:col-span-2">
        <Field name="description" label={messages.description} {...description}>
          <textarea
            {...fieldProps("description", description)}
            rows={4}
            defaultValue={values.description}
            className={`${inputClass} py-2.5`}
          />
        </Field>
      </div>
    </div>
  );
}
