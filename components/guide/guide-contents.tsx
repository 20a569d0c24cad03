import type { GuideView } from "@/lib/domain/guide";
import { disclosureClass } from "./disclosure";
import type { GuideTranslator } from "./guide-translator";

type Sections = GuideView["sections"];

function SectionLinks({ sections, className }: { sections: Sections; className: string }) {
  return (
    <ol className={className}>
      {sections.map((section) => (
        <li key={section.key}>
          <a
            href={`#${section.key}`}
            className="-mx-3 block rounded-control px-3 py-2 text-muted leading-snug hover:bg-sunken hover:text-ink"
          >
            {section.label}
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Beside the text on a wide screen; collapsed above it on a narrow one. */
export function GuideContents({ sections, t }: { sections: Sections; t: GuideTranslator }) {
  return (
    <>
      <details className="group rounded-card border border-line bg-surface lg:hidden">
        <summary className={`min-h-12 px-5 ${disclosureClass}`}>
          {t("contents")}
          <span className="font-normal text-muted text-sm">
            {t("sections", { count: sections.length })}
          </span>
        </summary>
        <nav aria-label={t("contents")} className="border-line border-t px-5 py-2">
          <SectionLinks sections={sections} className="grid grid-cols-1 gap-x-6 sm:grid-cols-2" />
        </nav>
      </details>
      <nav aria-labelledby="guide-contents" className="sticky top-8 hidden text-sm lg:block">
        <p id="guide-contents" className="mb-2 font-semibold">
          {t("contents")}
        </p>
        <SectionLinks sections={sections} className="grid grid-cols-1" />
      </nav>
    </>
  );
}
