"use client";

import "./globals.css";
import { PageError } from "@/components/shell/page-error";
import { defaultLocale } from "@/lib/domain/locale";

/** When not even the frame around the pages could be made. */
export default function GlobalError() {
  return (
    <html lang={defaultLocale}>
      <body>
        <main>
          <PageError />
        </main>
      </body>
    </html>
  );
}
