"use client";

import "./globals.css";
import { PageError } from "@/components/shell/page-error";

/** When not even the frame around the pages could be made. */
export default function GlobalError() {
  return (
    <html lang="id">
      <body>
        <main>
          <PageError />
        </main>
      </body>
    </html>
  );
}
