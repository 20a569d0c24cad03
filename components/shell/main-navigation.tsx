import { ChartColumn, FileText, List, Spline } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { NavLink } from "./nav-link";

const links = [
  { key: "path", href: paths.path, icon: Spline },
  { key: "skills", href: paths.skills, icon: List },
  { key: "dashboard", href: paths.dashboard, icon: ChartColumn },
  { key: "portfolio", href: paths.portfolio, icon: FileText },
] as const;

/** The learner's pages: in the header of a wide screen, at the bottom edge of a phone. */
export function MainNavigation({ locale }: { locale: Locale }) {
  const t = useTranslations("common.nav");
  return (
    <nav
      aria-label={t("label")}
      className="max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:grid max-md:grid-cols-[repeat(auto-fit,minmax(4.75rem,1fr))] max-md:border-line max-md:border-t max-md:bg-surface max-md:pb-[env(safe-area-inset-bottom)] md:flex md:gap-1"
    >
      {links.map(({ key, href, icon }) => (
        <NavLink
          key={key}
          href={href(locale)}
          className="flex items-center text-muted max-md:min-h-[64px] max-md:min-w-0 max-md:flex-col max-md:justify-center max-md:gap-[4px] max-md:font-semibold max-md:text-xs max-md:aria-[current]:text-pandan md:min-h-11 md:rounded-control md:px-3 md:font-medium md:aria-[current]:bg-sunken md:aria-[current]:text-ink md:hover:text-ink"
        >
          <Icon icon={icon} className="size-[20px] md:hidden" />
          <span>{t(key)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
