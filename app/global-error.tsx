"use client";

import "./globals.css";
import { useErrorMessages } from "@/components/shell/use-error-messages";

/** When not even the frame around the pages could be made. Small, because every page loads it. */
export default function GlobalError() {
  const { locale, messages } = useErrorMessages();
  return (
    <html lang={locale}>
      <body>
        <main className="flex flex-col items-center gap-4 px-4 py-28 text-center">
          <title>{messages.title}</title>
          <h1 className="text-3xl">{messages.title}</h1>
          <p className="text-muted">{messages.text}</p>
          {/* A form without an action reloads this page, even when scripts are broken. */}
          <form>
            <button type="submit" className="min-h-11 underline underline-offset-4">
              {messages.retry}
            </button>
          </form>
        </main>
      </body>
    </html>
  );
}
