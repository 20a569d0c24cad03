"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { usePageOwner } from "@/components/ui/page-owner";
import type { Locale } from "@/lib/domain/locale";
import { FormError } from "../forms/form-error";
import { type PasskeyError, registerPasskey } from "./passkey-requests";
import { usePasskeyCeremony, usePasskeySupport } from "./use-passkeys";

type AddPasskeyMessages = Readonly<
  Record<"newName" | "nameHint" | "add" | "unsupported" | "insecure", string>
> & {
  readonly errors: Readonly<Record<PasskeyError, string>>;
};

/** Needs JavaScript; without it a text says so. */
export function AddPasskey({
  suggestion,
  locale,
  messages,
}: {
  suggestion: string;
  locale: Locale;
  messages: AddPasskeyMessages;
}) {
  const support = usePasskeySupport();
  const owner = usePageOwner();
  const { error, isBusy, run } = usePasskeyCeremony();
  if (support === "unsupported" || support === "insecure")
    return <p className="text-muted text-sm">{messages[support]}</p>;
  const add = (form: FormData) => {
    const name = String(form.get("passkeyName")).trim() || suggestion;
    return run(() => registerPasskey(name, locale, owner));
  };
  return (
    <>
      <p className="hidden text-muted text-sm noscript:block">{messages.unsupported}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(new FormData(event.currentTarget));
        }}
        className="flex flex-col gap-4 noscript:hidden"
      >
        <FormError>{error && messages.errors[error]}</FormError>
        <TextField
          name="passkeyName"
          label={messages.newName}
          hint={messages.nameHint}
          defaultValue={suggestion}
          maxLength={60}
          autoComplete="off"
        />
        <Button type="submit" disabled={!support} aria-disabled={isBusy} className="self-start">
          {messages.add}
        </Button>
      </form>
    </>
  );
}
