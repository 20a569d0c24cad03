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
          <ErrorText
            locale={locale}
            messages={messages}
            retryClass="min-h-11 underline underline-offset-4"
          />
        </main>
      </body>
    </html>
  );
}
