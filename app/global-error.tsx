"use client";

import "./globals.css";
import { ErrorText } from "@/components/shell/error-text";
import { useErrorMessages } from "@/components/shell/use-error-messages";

/** When not even the frame around the pages could be made. Small, because every page loads it. */
export default function GlobalError() {
  const { locale, messages } = useErrorMessages();
  return (
    <html lang={locale}>
      <body>
        <main>
          <ErrorText locale={locale} messages={messages}>
            {/* A form without an action reloads this page, even when scripts are broken. */}
            <form>
              <button type="submit" className="min-h-11 underline underline-offset-4">
                {messages.retry}
              </button>
            </form>
          </ErrorText>
        </main>
      </body>
    </html>
  );
}
