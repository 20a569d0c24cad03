import type { GuideView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import { GuideContents } from "./guide-contents";
import { GuideHeader } from "./guide-header";
import { GuideSection } from "./guide-section";

export function GuidePage({ guide, locale }: { guide: GuideView; locale: Locale }) {
  return (
    <div className="grid grid-cols-1 gap-x-14 gap-y-10 py-10 sm:py-14 lg:grid-cols-[minmax(0,1fr)_14rem]">
      <div className="lg:col-span-2">
        <GuideHeader guide={guide} locale={locale} />
      </div>
      <div className="lg:col-start-2 lg:row-start-2">
        <GuideContents sections={guide.sections} />
      </div>
      <div className="grid grid-cols-1 min-w-0 gap-16 lg:col-start-1 lg:row-start-2 lg:gap-20">
        {guide.sections.map((section) => (
          <GuideSection
            key={section.key}
            section={section}
            locale={locale}
            checked={guide.source.checked}
          />
        ))}
      </div>
    </div>
  );
}
