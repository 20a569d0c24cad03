"use client";

import { KeyRound } from "lucide";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/path";
import { FormError } from "../forms/form-error";
import { OrLine } from "../sign-in/or-line";
import type { PasskeyWords } from "../sign-in/sign-in-with-passkey";
import { answerWithPasskey } from "./passkey-requests";
import { useHasPasskeys, usePasskeyCeremony } from "./use-passkeys";

/** Shows with one of the learner's own passkeys that it is them, and goes on to `next`. */
export function ConfirmWithPasskey({
  locale,
  next,
  words,
}: {
  locale: Locale;
  next: string;
  words: Pick<PasskeyWords, "submit" | "errors"> & {
    /** Where there is another way above. */
    readonly or: string | undefined;
  };
}) {
  const supported = useHasPasskeys();
  const { fault, busy, run } = usePasskeyCeremony();
  if (supported === false) return null;
  return (
    <div className="mt-6 flex flex-col gap-3 noscript:hidden">
      {words.or && <OrLine word={words.or} />}
      <FormError>{fault && words.errors[fault]}</FormError>
      <Button
        type="button"
        onClick={() => run(() => answerWithPasskey("confirm", { locale, next }))}
        disabled={!supported}
        aria-disabled={busy}
        className="min-h-12"
      >
        <Icon of={KeyRound} className="size-5" />
        {words.submit}
      </Button>
    </div>
  );
}
