"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import type { Locale } from "@/lib/domain/path";
import { FormError } from "../forms/form-error";
import { makePasskey, type PasskeyFault } from "./passkey-requests";
import { useHasPasskeys, usePasskeyCeremony } from "./use-passkeys";

type Words = Readonly<Record<"newName" | "nameHint" | "add" | "unsupported", string>> & {
  readonly errors: Readonly<Record<PasskeyFault, string>>;
};

/** Makes a passkey on this device. Only a script can do that: without one, a line says so. */
export function AddPasskey({
  suggestion,
  locale,
  words,
}: {
  suggestion: string;
  locale: Locale;
  words: Words;
}) {
  const supported = useHasPasskeys();
  const { fault, busy, run } = usePasskeyCeremony();
  if (supported === false) return <p className="text-muted text-sm">{words.unsupported}</p>;
  const add = (form: FormData) => {
    const name = String(form.get("passkeyName")).trim() || suggestion;
    return run(() => makePasskey(name, locale));
  };
  return (
    <>
      <p className="hidden text-muted text-sm noscript:block">{words.unsupported}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add(new FormData(event.currentTarget));
        }}
        className="flex flex-col gap-4 noscript:hidden"
      >
        <FormError>{fault && words.errors[fault]}</FormError>
        <TextField
          name="passkeyName"
          label={words.newName}
          hint={words.nameHint}
          defaultValue={suggestion}
          maxLength={60}
          autoComplete="off"
        />
        <Button type="submit" disabled={!supported} aria-disabled={busy} className="self-start">
          {words.add}
        </Button>
      </form>
    </>
  );
}
