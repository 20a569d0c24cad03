import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/path";
import { paths } from "@/lib/paths";

const places = [
  { key: "settings", href: paths.settings },
  { key: "security", href: paths.security },
  { key: "data", href: paths.yourData },
] as const;

export type SettingsPlace = (typeof places)[number]["key"];

/** The pages of the settings, beside each other. */
export function SettingsNav({ here, locale }: { here: SettingsPlace; locale: Locale }) {
  const t = useTranslations("security.nav");
  return (
    <nav aria-label={t("label")} className="mb-8 border-line border-b">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {places.map(({ key, href }) => (
          <li key={key}>
            <a
              href={href(locale)}
              aria-current={key === here ? "page" : undefined}
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
