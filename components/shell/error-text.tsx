"use client";

import type { ReactNode } from "react";
import type { useErrorMessages } from "./use-error-messages";

/** What stands in the place of a page that could not be made; `children` stand beside the button. */
export function ErrorText({
  locale,
  messages,
  retryClass,
  children,
}: ReturnType<typeof useErrorMessages> & { retryClass: string; children?: ReactNode }) {
  return (
    <div lang={locale} className="flex flex-col items-center gap-4 px-4 py-28 text-center">
      <title>{messages.title}</title>
      <h1 className="max-w-full text-3xl sm:text-4xl">{messages.title}</h1>
      <p className="text-muted">{messages.text}</p>
      <div className="flex gap-3">
        {/* A form without an action reloads this page, even when scripts are broken. */}
        <form>
          <button type="submit" className={retryClass}>
            {messages.retry}
          </button>
        </form>
        {children}
      </div>
    </div>
  );
}
