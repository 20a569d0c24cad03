"use client";

import { Button, buttonClass } from "@/components/ui/button";
import { clientPaths } from "@/lib/client-paths";
import { useErrorMessages } from "./use-error-messages";

/** In the place of a page that could not be made. */
export function PageError() {
  const { locale, messages } = useErrorMessages();
  return (
    <div lang={locale} className="flex flex-col items-center gap-4 px-4 py-28 text-center">
      <title>{messages.title}</title>
      <h1 className="max-w-full text-3xl sm:text-4xl">{messages.title}</h1>
      <p className="text-muted">{messages.text}</p>
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
    </div>
  );
}
