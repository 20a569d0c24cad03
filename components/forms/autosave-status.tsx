"use client";

import { Button } from "@/components/ui/button";
import { useIsHydrated } from "@/components/ui/use-is-hydrated";
import { type Locale, languageTags } from "@/lib/domain/locale";
import type { AutosaveView } from "./autosaver";

export type AutosaveMessages = {
  /** "saved" has the placeholder {at}. */
  readonly status: Readonly<Record<AutosaveView["phase"], string>>;
  readonly conflict: Readonly<Record<"own" | "take", string>>;
  readonly save: string;
};

const clock = { hour: "2-digit", minute: "2-digit" } as const;

/** Beside the section that it is about; a conflict leaves the choice to the learner. */
export function AutosaveStatus({
  view,
  keepOwn,
  messages: { status, conflict },
  locale,
}: {
  view: AutosaveView;
  keepOwn: () => void;
  messages: AutosaveMessages;
  locale: Locale;
}) {
  const isSaved = view.phase === "saved";
  const at = isSaved ? view.at?.toLocaleTimeString(languageTags[locale], clock) : undefined;
  const savedText = at === undefined ? "" : status.saved.replace("{at}", at);
  return (
    <div aria-live="polite" className="text-muted text-sm">
      <span>{isSaved ? savedText : status[view.phase]}</span>
      {view.phase === "conflict" && (
        <p className="mt-2 flex flex-wrap gap-3">
          <Button type="button" onClick={keepOwn}>
            {conflict.own}
          </Button>
          <Button type="button" onClick={() => location.reload()}>
            {conflict.take}
          </Button>
        </p>
      )}
    </div>
  );
}

/** Only without script, which saves by itself. */
export function SaveWithoutScript({ children }: { children: string }) {
  const isHydrated = useIsHydrated();
  if (isHydrated) return null;
  return (
    <noscript>
      <Button type="submit" variant="primary">
        {children}
      </Button>
    </noscript>
  );
}
