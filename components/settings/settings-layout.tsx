import type { ReactNode } from "react";
import type { Locale } from "@/lib/domain/locale";
import { SettingsNav, type SettingsTab } from "./settings-nav";

export function SettingsLayout({
  currentTab,
  title,
  statusMessage,
  locale,
  children,
}: {
  currentTab: SettingsTab;
  title: string;
  statusMessage?: string | undefined;
  locale: Locale;
  children: ReactNode;
}) {
  return (
    <div className="mx-auto w-full max-w-xl py-8 sm:py-12">
      <h1 className="mb-4 text-3xl sm:text-4xl">{title}</h1>
      <SettingsNav currentTab={currentTab} locale={locale} />
      <p
        role="status"
        className={statusMessage ? "mb-6 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}
      >
        {statusMessage}
      </p>
      {children}
    </div>
  );
}
