"use client";

import { usePathname } from "next/navigation";
import { type Locale, localePattern, locales } from "@/lib/domain/locale";

const localePrefix = new RegExp(`^/(${localePattern})(?=/|$)`);

/** Plain links, because the language of the whole document changes. */
export function LocaleSwitch({
  locale,
  label,
  languages,
}: {
  locale: Locale;
  label: string;
  languages: Readonly<Record<Locale, string>>;
}) {
  const rest = usePathname().replace(localePrefix, "");
  return (
    <nav aria-label={label} className="flex rounded-full bg-sunken px-1 font-semibold text-sm">
      {locales.map((each) => (
        <a
          key={each}
          href={`/${each}${rest}`}
          onClick={({ currentTarget }) => {
            currentTarget.search = location.search;
            currentTarget.hash = location.hash;
          }}
          hrefLang={each}
          lang={each}
          aria-current={each === locale ? "true" : undefined}
          aria-label={`${each.toUpperCase()}: ${languages[each]}`}
          className="flex min-h-9 min-w-9 items-center justify-center rounded-full text-muted hover:text-ink aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-4"
        >
          {each.toUpperCase()}
        </a>
      ))}
    </nav>
  );
}
