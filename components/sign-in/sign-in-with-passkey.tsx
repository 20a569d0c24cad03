"use client";

import { KeyRound } from "lucide";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import { FormError } from "../forms/form-error";
import type { PasskeyError } from "../security/passkey-requests";
import { usePasskeyCeremony, usePasskeySupport } from "../security/use-passkeys";
import { OrDivider } from "./or-divider";

export type PasskeyMessages = {
  readonly or: string;
  readonly submit: string;
  readonly hint: string;
  readonly insecure: string;
  readonly errors: Readonly<Record<PasskeyError, string>>;
};

/** In ms, below the server's five minutes: an older challenge is replaced. */
const offerMaxAge = 4 * 60 * 1000;

/** Loaded on demand: a password sign-in does not need it. */
const loadPasskeyRequests = () => import("../security/passkey-requests");

/** Events that precede typing into the e-mail field. */
const interactionEvents = ["pointermove", "pointerdown", "keydown", "focusin"] as const;

/** Signs in by button or by autofill at the e-mail field. */
export function SignInWithPasskey({
  locale,
  next,
  messages,
}: {
  locale: Locale;
  next: string | undefined;
  messages: PasskeyMessages;
}) {
  const support = usePasskeySupport();
  const { error, setError, isBusy, run } = usePasskeyCeremony();

  useEffect(() => {
    if (support !== "supported" || isBusy) return;
    let offeredAt = 0;
    const offer = async () => {
      offeredAt = Date.now();
      const { authenticateWithPasskey, isAutofillSupported } = await loadPasskeyRequests();
      if (!(await isAutofillSupported())) return;
      const outcome = await authenticateWithPasskey("sign-in", { locale, next }, null, true);
      if (outcome.ok) return location.assign(outcome.to);
      // Show errors only of a passkey that the visitor chose.
      if (outcome.reason === "refused") setError("refused");
    };
    // Without autofill the button remains.
    const tryOffer = () => offer().catch(() => undefined);
    const offerOnce = () => {
      if (offeredAt === 0) tryOffer();
    };
    const offerAgain = () => {
      if (offeredAt === 0 || document.visibilityState !== "visible") return;
      if (Date.now() - offeredAt > offerMaxAge) tryOffer();
    };
    const abortController = new AbortController();
    for (const event of interactionEvents) {
      document.addEventListener(event, offerOnce, {
        signal: abortController.signal,
        passive: true,
      });
    }
    document.addEventListener("visibilitychange", offerAgain, { signal: abortController.signal });
    return () => {
      abortController.abort();
      if (offeredAt > 0) loadPasskeyRequests().then(({ stopAutofill }) => stopAutofill());
    };
  }, [support, isBusy, locale, next, setError]);

  if (support === "unsupported") return null;
  if (support === "insecure") return <p className="mt-6 text-muted text-sm">{messages.insecure}</p>;
  return (
    <div className="mt-6 flex flex-col gap-3 noscript:hidden">
      <OrDivider label={messages.or} />
      <FormError>{error && messages.errors[error]}</FormError>
      <Button
        type="button"
        onClick={() =>
          run(async () =>
            (await loadPasskeyRequests()).authenticateWithPasskey(
              "sign-in",
              { locale, next },
              null,
            ),
          )
        }
        disabled={!support}
        aria-disabled={isBusy}
        aria-describedby="passkey-hint"
        className="min-h-12"
      >
        <Icon icon={KeyRound} className="size-5" />
        {messages.submit}
      </Button>
      <p id="passkey-hint" className="text-muted text-sm">
        {messages.hint}
      </p>
    </div>
  );
}
