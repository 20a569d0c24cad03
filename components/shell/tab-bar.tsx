import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import { mainNavigation } from "./main-navigation";
import { NavLink } from "./nav-link";

export function TabBar({ locale }: { locale: Locale }) {
  const t = useTranslations("common.nav");
  return (
    <nav
      aria-label={t("label")}
      className="fixed inset-x-0 bottom-0 z-10 grid grid-cols-4 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {mainNavigation.map(({ key, href, icon }) => (
        <NavLink
          key={key}
          href={href(locale)}
          className="flex min-h-16 min-w-0 flex-col items-center justify-center gap-1 font-semibold text-muted text-xs aria-[current]:text-pandan"
        >
          <Icon icon={icon} className="size-5" />
          <span className="max-w-full truncate px-0.5">{t(key)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
