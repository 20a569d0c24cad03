"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";

/** Hidden without JavaScript. */
export function CopyButton({
  text,
  messages,
}: {
  text: string;
  messages: Readonly<Record<"copy" | "copied" | "notCopied", string>>;
}) {
  const [result, setResult] = useState<"copied" | "notCopied">();
  const isHydrated = useIsHydrated();
  if (!isHydrated) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setResult("copied");
    } catch {
      setResult("notCopied");
    }
  };
  return (
    <>
      <Button type="button" onClick={copy}>
        {messages.copy}
      </Button>
      <span role="status" className="self-center text-muted text-sm">
        {result && messages[result]}
      </span>
    </>
  );
}
