import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import { buttonClass } from "../ui/button";

/** For an address that is no project of the learner's. */
export function MissingProjectPage({ locale }: { locale: Locale }) {
  const t = useTranslations("project.removed");
  return (
    <div className="mx-auto w-full max-w-2xl py-8 sm:py-12">
      <h1 className="text-3xl">{t("missing")}</h1>
      <p className="mt-3 mb-8 text-muted">{t("missingLead")}</p>
      <a href={paths.projects(locale)} className={buttonClass()}>
        {t("back")}
      </a>
    </div>
  );
}
