import { useLocale, useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Kawung } from "@/components/ui/kawung";
import { KeptMarkup } from "@/components/ui/kept-markup";
import { paths } from "@/lib/paths";

/** Next sends it along with every page. */
export function NotFoundPage() {
  const t = useTranslations("common.notFound");
  const locale = useLocale();
  return (
    <>
      <title>{t("title")}</title>
      <KeptMarkup
        locale={locale}
        name="not-found"
        isHidden
        className="relative flex flex-col items-center gap-4 overflow-hidden py-28 text-center"
        render={() => (
          <>
            <Kawung className="-z-10 absolute inset-0 size-full opacity-15 [mask-image:radial-gradient(closest-side,black,transparent)]" />
            <h1 className="max-w-full text-3xl sm:text-4xl">{t("title")}</h1>
            <p className="text-muted">{t("text")}</p>
            <a href={paths.home(locale)} className={buttonClass("primary")}>
              {t("back")}
            </a>
          </>
        )}
      />
    </>
  );
}
