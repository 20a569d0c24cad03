import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

const tabs = [
  { key: "settings", href: paths.settings },
  { key: "security", href: paths.security },
  { key: "data", href: paths.dataSettings },
] as const;

export type SettingsTab = (typeof tabs)[number]["key"];

export function SettingsNav({ currentTab, locale }: { currentTab: SettingsTab; locale: Locale }) {
  const t = useTranslations("security.nav");
  return (
    <nav aria-label={t("label")} className="mb-8 border-line border-b">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {tabs.map(({ key, href }) => (
          <li key={key}>
            <a
              href={href(locale)}
              aria-current={key === currentTab ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-transparent border-b-2 font-semibold text-muted hover:text-ink aria-[current=page]:border-pandan aria-[current=page]:text-ink"
            >
              {t(key)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
