"use client";

import { buttonClass } from "@/components/ui/button";
import { clientPaths } from "@/lib/client-paths";
import { ErrorText } from "./error-text";
import { useErrorMessages } from "./use-error-messages";

/** In the place of a page that could not be made. */
export function PageError() {
  const { locale, messages } = useErrorMessages();
  return (
    <ErrorText locale={locale} messages={messages} retryClass={buttonClass("primary")}>
      <a href={clientPaths.home(locale)} className={buttonClass()}>
        {messages.home}
      </a>
    </ErrorText>
  );
}
