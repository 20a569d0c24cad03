import { getTranslations } from "next-intl/server";
import { KeptMarkup } from "@/components/ui/kept-markup";
import type { GuideView } from "@/lib/domain/guide";
import type { Locale } from "@/lib/domain/locale";
import { GuideContents } from "./guide-contents";
import { GuideHeader } from "./guide-header";
import { GuideSection } from "./guide-section";

type Props = { guide: GuideView; locale: Locale };

export function GuidePage(props: Props) {
  return (
    <KeptMarkup
      locale={props.locale}
      name="guide"
      className="grid grid-cols-1 gap-x-14 gap-y-10 py-10 sm:py-14 lg:grid-cols-[minmax(0,1fr)_14rem]"
      render={() => renderGuide(props)}
    />
  );
}

async function renderGuide({ guide, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "guide" });
  return (
    <>
      <GuideHeader guide={guide} t={t} locale={locale} />
      <div className="lg:col-start-2 lg:row-start-2">
        <GuideContents sections={guide.sections} t={t} />
      </div>
      <div className="grid min-w-0 grid-cols-1 gap-16 lg:col-start-1 lg:row-start-2 lg:gap-20">
        {guide.sections.map((section) => (
          <GuideSection
            key={section.key}
            section={section}
            checked={guide.source.checked}
            t={t}
            locale={locale}
          />
        ))}
      </div>
    </>
  );
}
