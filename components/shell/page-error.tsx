"use client";

import { useParams } from "next/navigation";
import { Button, buttonClass } from "@/components/ui/button";
import { clientPaths } from "@/lib/client-paths";
import en from "@/lib/i18n/messages/en/error.json";
import id from "@/lib/i18n/messages/id/error.json";

/** Bundles its messages, because the server may be what failed. */
export function PageError() {
  const locale = useParams()?.locale === "en" ? "en" : "id";
  const words = { id, en }[locale];
  return (
    <div lang={locale} className="flex flex-col items-center gap-4 px-4 py-28 text-center">
      <title>{words.title}</title>
      <h1 className="text-4xl">{words.title}</h1>
      <p className="text-muted">{words.text}</p>
      <div className="flex gap-3">
        {/* A form without an action reloads this page, even when scripts are broken. */}
        <form>
          <Button type="submit" variant="primary">
            {words.retry}
          </Button>
        </form>
        <a href={clientPaths.home(locale)} className={buttonClass()}>
          {words.home}
        </a>
      </div>
    </div>
  );
}
