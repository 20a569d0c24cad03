import { Download } from "lucide";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { OwnedLink } from "@/components/ui/owned-address";
import { type Locale, locales } from "@/lib/domain/locale";
import { selectionFormId } from "./selection-form";

/** The language of the document, and the PDF. The languages are buttons of the form of its contents. */
export function PortfolioToolbar({ language, pdfHref }: { language: Locale; pdfHref: string }) {
  const t = useTranslations("portfolio");
  const languageName = useTranslations("common.languages");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <fieldset className="grid grow grid-cols-[repeat(auto-fit,minmax(min(7.5rem,100%),1fr))] rounded-control bg-sunken p-1 sm:max-w-72">
        <legend className="sr-only">{t("language")}</legend>
        {locales.map((each) => (
          <button
            key={each}
            type="submit"
            form={selectionFormId}
            name="newLanguage"
            value={each}
            aria-pressed={each === language}
            className="min-h-11 rounded-[7px] px-3 font-medium text-muted text-sm hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card"
          >
            {languageName(each)}
          </button>
        ))}
      </fieldset>
      <a href="#preview" className={`${buttonClass()} grow lg:hidden`}>
        {t("show")}
      </a>
      <OwnedLink href={pdfHref} className={`${buttonClass("primary")} max-sm:w-full`}>
        <Icon icon={Download} className="size-5 shrink-0" /> {t("downloadPdf")}
      </OwnedLink>
    </div>
  );
}
