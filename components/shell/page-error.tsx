"use client";

import { Button, buttonClass } from "@/components/ui/button";
import { clientPaths } from "@/lib/client-paths";
import { ErrorText } from "./error-text";
import { useErrorMessages } from "./use-error-messages";

/** In the place of a page that could not be made. */
export function PageError() {
  const { locale, messages } = useErrorMessages();
  return (
    <ErrorText locale={locale} messages={messages}>
      <div className="flex gap-3">
        {/* A form without an action reloads this page, even when scripts are broken. */}
        <form>
          <Button type="submit" variant="primary">
            {messages.retry}
          </Button>
        </form>
        <a href={clientPaths.home(locale)} className={buttonClass()}>
          {messages.home}
        </a>
      </div>
    </ErrorText>
  );
}
