"use client";

import { KeyRound } from "lucide";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/path";
import { FormError } from "../forms/form-error";
import type { PasskeyFault } from "../security/passkey-requests";
import { useHasPasskeys, usePasskeyCeremony } from "../security/use-passkeys";
import { OrLine } from "./or-line";

export type PasskeyWords = {
  readonly or: string;
  readonly submit: string;
  readonly hint: string;
  readonly errors: Readonly<Record<PasskeyFault, string>>;
};

/** A little less than the server's five minutes: an offer that is older is made anew. */
const offerLasts = 4 * 60 * 1000;

/** Comes when it is needed: whoever only looks at the page, or types a password, need not load it with the page. */
const requests = () => import("../security/passkey-requests");

/** What a visitor does before they come to the e-mail field, or on coming to it. */
const signsOfLife = ["pointermove", "pointerdown", "keydown", "focusin"] as const;

/** Signs in with a passkey: by its button, or from what the browser offers at the e-mail field. */
export function SignInWithPasskey({
  locale,
  next,
  words,
}: {
  locale: Locale;
  next: string | undefined;
  words: PasskeyWords;
}) {
  const supported = useHasPasskeys();
  const { fault, setFault, busy, run } = usePasskeyCeremony();

  useEffect(() => {
    if (!supported || busy) return;
    let offeredAt = 0;
    const offer = async () => {
      offeredAt = Date.now();
      const { answerWithPasskey, canAutofill } = await requests();
      if (!(await canAutofill())) return;
      const outcome = await answerWithPasskey("sign-in", { locale, next }, true);
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
      if (Date.now() - offeredAt > offerLasts) tryOffer();
    };
    const stop = new AbortController();
    for (const sign of signsOfLife) {
      document.addEventListener(sign, offerOnce, { signal: stop.signal, passive: true });
    }
    document.addEventListener("visibilitychange", offerAgain, { signal: stop.signal });
    return () => {
      stop.abort();
      if (offeredAt > 0) requests().then(({ stopAutofill }) => stopAutofill());
    };
  }, [supported, busy, locale, next, setFault]);

  if (supported === false) return null;
  return (
    <div className="mt-6 flex flex-col gap-3 noscript:hidden">
      <OrLine word={words.or} />
      <FormError>{fault && words.errors[fault]}</FormError>
      <Button
        type="button"
        onClick={() =>
          run(async () => (await requests()).answerWithPasskey("sign-in", { locale, next }))
        }
        disabled={!supported}
        aria-disabled={busy}
        aria-describedby="passkey-hint"
        className="min-h-12"
      >
        <Icon of={KeyRound} className="size-5" />
        {words.submit}
      </Button>
      <p id="passkey-hint" className="text-muted text-sm">
        {words.hint}
      </p>
    </div>
  );
}
