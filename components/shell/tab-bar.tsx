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
      className="fixed inset-x-0 bottom-0 z-10 grid grid-cols-[repeat(auto-fit,minmax(4.75rem,1fr))] border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      {mainNavigation.map(({ key, href, icon }) => (
        <NavLink
          key={key}
          href={href(locale)}
          className="flex min-h-[64px] min-w-0 flex-col items-center justify-center gap-[4px] font-semibold text-muted text-xs aria-[current]:text-pandan"
        >
          <Icon icon={icon} className="size-[20px]" />
          <span>{t(key)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
