"use client";

import { useParams } from "next/navigation";
import { Button, buttonClass } from "@/components/ui/button";
import en from "@/lib/i18n/messages/en/error.json" with { type: "json" };
import id from "@/lib/i18n/messages/id/error.json" with { type: "json" };
import { paths } from "@/lib/paths";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  const locale = useParams().locale === "en" ? "en" : "id";
  const words = { id, en }[locale];
  return (
    <div className="flex flex-col items-center gap-4 py-28 text-center">
      <title>{words.title}</title>
      <h1 className="text-4xl">{words.title}</h1>
      <p className="text-muted">{words.text}</p>
      <div className="flex gap-3">
        <Button look="primary" onClick={reset}>
          {words.retry}
        </Button>
        <a href={paths.home(locale)} className={buttonClass()}>
          {words.home}
        </a>
      </div>
    </div>
  );
}
