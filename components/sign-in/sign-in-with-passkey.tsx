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
  readonly errors: Readonly<Record<PasskeyError, string>>;
};

/** A little less than the server's five minutes: an offer that is older is made anew. */
const offerMaxAge = 4 * 60 * 1000;

/** Comes when it is needed: whoever only looks at the page, or types a password, need not load it with the page. */
const loadPasskeyRequests = () => import("../security/passkey-requests");

/** What a visitor does before they come to the e-mail field, or on coming to it. */
const interactionEvents = ["pointermove", "pointerdown", "keydown", "focusin"] as const;

/** Signs in with a passkey: by its button, or from what the browser offers at the e-mail field. */
export function SignInWithPasskey({
  locale,
  next,
  words,
}: {
  locale: Locale;
  next: string | undefined;
  words: PasskeyMessages;
}) {
  const supported = usePasskeySupport();
  const { fault, setFault, busy, run } = usePasskeyCeremony();

  useEffect(() => {
    if (!supported || busy) return;
    let offeredAt = 0;
    const offer = async () => {
      offeredAt = Date.now();
      const { authenticateWithPasskey, isAutofillSupported } = await loadPasskeyRequests();
      if (!(await isAutofillSupported())) return;
      const outcome = await authenticateWithPasskey("sign-in", { locale, next }, true);
      if (outcome.ok) return location.assign(outcome.to);
      // Only what the visitor took up can go wrong for them.
      if (outcome.reason === "refused") setFault("refused");
    };
    // Where nothing can be offered, the button is still there.
    const tryOffer = () => offer().catch(() => undefined);
    const offerOnce = () => {
      if (offeredAt === 0) tryOffer();
    };
    const offerAgain = () => {
      if (offeredAt === 0 || document.visibilityState !== "visible") return;
      if (Date.now() - offeredAt > offerMaxAge) tryOffer();
    };
    const abortController = new AbortController();
    for (const sign of interactionEvents) {
      document.addEventListener(sign, offerOnce, { signal: abortController.signal, passive: true });
    }
    document.addEventListener("visibilitychange", offerAgain, { signal: abortController.signal });
    return () => {
      abortController.abort();
      if (offeredAt > 0) loadPasskeyRequests().then(({ stopAutofill }) => stopAutofill());
    };
  }, [supported, busy, locale, next, setFault]);

  if (supported === false) return null;
  return (
    <div className="mt-6 flex flex-col gap-3 noscript:hidden">
      <OrDivider label={words.or} />
      <FormError>{fault && words.errors[fault]}</FormError>
      <Button
        type="button"
        onClick={() =>
          run(async () =>
            (await loadPasskeyRequests()).authenticateWithPasskey("sign-in", { locale, next }),
          )
        }
        disabled={!supported}
        aria-disabled={busy}
        aria-describedby="passkey-hint"
        className="min-h-12"
      >
        <Icon icon={KeyRound} className="size-5" />
        {words.submit}
      </Button>
      <p id="passkey-hint" className="text-muted text-sm">
        {words.hint}
      </p>
    </div>
  );
}
