import { useTranslations } from "next-intl";
import { type Expiry, expiryOf } from "@/lib/domain/expiry";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import { paths } from "@/lib/paths";

const shownAtOnce = 3;

/** A line for each piece of evidence whose expiry is near or past. */
export function ExpiryPanel({
  expiries,
  today,
  locale,
}: {
  expiries: readonly Expiry[];
  today: string;
  locale: Locale;
}) {
  const t = useTranslations("evidence.expiry");
  if (expiries.length === 0) return null;
  return (
    <section
      aria-label={t("title")}
      className="rounded-card border border-line bg-kunyit-soft px-5 py-3 [overflow-wrap:anywhere] sm:px-7"
    >
      <ul>
        {expiries.slice(0, shownAtOnce).map((expiry) => (
          <li key={expiry.id} data-expiry={expiry.id} className="py-1">
            {t.rich(expiryOf(expiry, today) === "past" ? "past" : "soon", {
              title: expiry.title,
              date: formatDay(expiry.expiresOn, locale, "long"),
              link: (chunks) => (
                <a
                  href={paths.evidence(locale, expiry.id)}
                  className="inline-block py-1 font-semibold underline underline-offset-4"
                >
                  {chunks}
                </a>
              ),
            })}
          </li>
        ))}
      </ul>
      {expiries.length > shownAtOnce && (
        <a
          href={paths.evidenceList(locale)}
          className="inline-block py-1 text-muted underline underline-offset-4"
        >
          {t("more")}
        </a>
      )}
    </section>
  );
}
