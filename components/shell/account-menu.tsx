import { useTranslations } from "next-intl";
import { initialsOf, type Learner } from "@/lib/domain/learner";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { SignOutForm } from "./sign-out-form";

const menuLinkClass =
  "flex min-h-11 w-full items-center rounded-control px-3 text-left font-medium hover:bg-sunken";

/** A native popover, which needs no JavaScript. */
export function AccountMenu({ locale, learner }: { locale: Locale; learner: Learner }) {
  const t = useTranslations("common.nav");
  const initials = initialsOf(learner.name);
  return (
    <>
      <button
        type="button"
        popoverTarget="account-menu"
        aria-label={`${initials}: ${t("account", { name: learner.name })}`}
        className="flex size-10 shrink-0 items-center justify-center rounded-full bg-pandan-soft font-bold text-pandan text-sm"
      >
        {initials}
      </button>
      <div
        id="account-menu"
        popover="auto"
        className="fixed inset-auto top-17 right-[max(1rem,calc(50vw-33.5rem))] m-0 w-[min(16rem,calc(100vw-2rem))] rounded-card border border-line bg-surface p-2 text-ink shadow-card"
      >
        <p className="break-words px-3 pt-2 font-semibold">{learner.name}</p>
        <p className="mb-2 break-words border-line border-b px-3 pb-3 text-muted text-sm">
          {learner.email}
        </p>
        <a href={paths.log(locale)} className={menuLinkClass}>
          {t("log")}
        </a>
        <a href={paths.history(locale)} className={menuLinkClass}>
          {t("history")}
        </a>
        <a href={paths.settings(locale)} className={menuLinkClass}>
          {t("settings")}
        </a>
        <a href={paths.guide(locale)} className={menuLinkClass}>
          {t("guide")}
        </a>
        <SignOutForm locale={locale}>
          <button type="submit" className={menuLinkClass}>
            {t("signOut")}
          </button>
        </SignOutForm>
      </div>
    </>
  );
}
