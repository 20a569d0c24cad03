import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/path";
import { SettingsNav, type SettingsPlace } from "./settings-nav";

/** What the pages of the settings share: their title, the way between them, and what was just done. */
export function SettingsFrame({
  here,
  title,
  done,
  locale,
  children,
}: {
  here: SettingsPlace;
  title: string;
  /** What was just done, in words; nothing where nothing was. */
  done?: string | undefined;
  locale: Locale;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-xl py-8 sm:py-12">
      <h1 className="mb-4 text-3xl sm:text-4xl">{title}</h1>
      <SettingsNav here={here} locale={locale} />
      <p
        role="status"
        className={done ? "mb-6 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}
      >
        {done}
      </p>
      {children}
    </div>
  );
}
