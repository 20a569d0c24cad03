"use client";

import { useParams } from "next/navigation";
import { Button, buttonClass } from "@/components/ui/button";
import { clientPaths } from "@/lib/client-paths";
import { defaultLocale, isLocale } from "@/lib/domain/locale";
import { errorMessages } from "@/lib/i18n/error-messages";

/** Bundles its messages, because the server may be what failed. */
export function PageError() {
  const requested = useParams()?.locale;
  const locale = isLocale(requested) ? requested : defaultLocale;
  const messages = errorMessages[locale];
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
