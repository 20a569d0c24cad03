import type { GuideBodyView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import { formatDay } from "@/lib/format";
import type { GuideTranslator } from "./guide-translator";

type Props = { body: GuideBodyView<"age">; checked: string; t: GuideTranslator; locale: Locale };

/** What changed since the source was published, and what it never covered. */
export function SourceChangeList({ body, checked, t, locale }: Props) {
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
        <ul className="mt-3 list-disc space-y-1.5 pl-4 marker:text-edge">
          {body.missing.map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
        </ul>
        <p className="mt-3 text-muted text-sm">{t("missingText")}</p>
      </div>
    </div>
  );
}
