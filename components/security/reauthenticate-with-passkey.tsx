"use client";

import { KeyRound } from "lucide";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { usePageOwner } from "@/components/ui/page-owner";
import type { Locale } from "@/lib/domain/locale";
import { FormError } from "../forms/form-error";
import { OrDivider } from "../sign-in/or-divider";
import type { PasskeyMessages } from "../sign-in/sign-in-with-passkey";
import { authenticateWithPasskey } from "./passkey-requests";
import { usePasskeyCeremony, usePasskeySupport } from "./use-passkeys";

export function ReauthenticateWithPasskey({
  locale,
  next,
  messages,
}: {
  locale: Locale;
  next: string;
  messages: Pick<PasskeyMessages, "submit" | "insecure" | "errors"> & {
    /** Where another method is shown above. */
    readonly or: string | undefined;
    /** Where there is no other method. */
    readonly unsupported: string | undefined;
  };
}) {
  const support = usePasskeySupport();
  const owner = usePageOwner();
  const { error, isBusy, run } = usePasskeyCeremony();
  const { unsupported } = messages;
  if (support === "unsupported") return unsupported ? <p>{unsupported}</p> : null;
  if (support === "insecure") return <p className="mt-6 text-muted text-sm">{messages.insecure}</p>;
  return (
    <>
      {unsupported && <p className="hidden noscript:block">{unsupported}</p>}
      <div className="mt-6 flex flex-col gap-3 noscript:hidden">
        {messages.or && <OrDivider label={messages.or} />}
        <FormError>{error && messages.errors[error]}</FormError>
        <Button
          type="button"
          onClick={() => run(() => authenticateWithPasskey("confirm", { locale, next }, owner))}
          disabled={!support}
          aria-disabled={isBusy}
          className="min-h-12"
        >
          <Icon icon={KeyRound} className="size-5" />
          {messages.submit}
        </Button>
      </div>
    </>
  );
}
