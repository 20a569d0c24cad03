import { useTranslations } from "next-intl";
import type { GuideBodyView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";

type Props = { body: GuideBodyView<"age">; locale: Locale; checked: string };

/** What changed since the source was published, and what it never covered. */
export function SourceChangeList({ body, locale, checked }: Props) {
  const t = useTranslations("guide");
  return (
    <div className="grid grid-cols-1 items-start gap-8 lg:grid-cols-[minmax(0,1fr)_16rem]">
      <div>
        <h3 className="text-lg">{t("changed")}</h3>
        <p className="text-muted text-sm">
          {t("changedSince", { month: formatDay(checked, locale, "monthYear") })}
        </p>
        <dl className="mt-3 divide-y divide-line border-line border-y">
          {body.changed.map((link) => (
            <div key={link.href} className="py-3">
              <dt>
                <a href={link.href} className="font-semibold text-pandan hover:underline">
                  {link.label}
                </a>
              </dt>
              <dd className="text-muted">{link.change}</dd>
            </div>
          ))}
          {body.alsoChanged.map((change) => (
            <div key={change.title} className="py-3">
              <dt className="font-semibold">{change.title}</dt>
              <dd className="text-muted">{change.text}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className="rounded-card bg-sunken p-5">
        <h3 className="text-lg">{t("missing")}</h3>
        <ul className="mt-3 grid grid-cols-1 gap-1.5">
          {body.missing.map((topic) => (
            <li key={topic} className="flex gap-2.5">
              <span aria-hidden="true" className="mt-2.5 size-1.5 shrink-0 rounded-full bg-edge" />
              {topic}
            </li>
          ))}
        </ul>
        <p className="mt-3 text-muted text-sm">{t("missingText")}</p>
      </div>
    </div>
  );
}
