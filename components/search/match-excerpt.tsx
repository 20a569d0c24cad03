import type { Locale } from "@/lib/domain/locale";
import type { SearchExcerpt } from "@/lib/domain/search";
import { MarkedText } from "./marked-text";
import type { SearchTranslator } from "./search-translator";

/** Which text of a thing matched, and where in it. */
export function MatchExcerpt({
  excerpt: { part, language, parts },
  t,
  locale,
}: {
  excerpt: SearchExcerpt;
  t: SearchTranslator;
  locale: Locale;
}) {
  const isTranslated = language !== locale;
  const label = part && t(`part.${part}`);
  return (
    <>
      {label && (
        <span className="font-semibold text-ink">
          {isTranslated
            ? t("inLanguage", { part: label, language: t(`language.${language}`) })
            : label}
          {": "}
        </span>
      )}
      <span lang={isTranslated ? language : undefined}>
        <MarkedText parts={parts} />
      </span>
    </>
  );
}
