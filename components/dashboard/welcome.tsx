import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Kawung } from "@/components/ui/kawung";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

export function Welcome({ firstStep, locale }: { firstStep: string; locale: Locale }) {
  const t = useTranslations("dashboard.welcome");
  return (
    <section className="relative overflow-hidden rounded-card border border-line bg-surface p-6 shadow-card sm:p-10">
      <Kawung className="absolute inset-y-0 right-0 h-full w-1/2 opacity-20 [mask-image:linear-gradient(to_left,black,transparent)]" />
      <div className="relative max-w-lg">
        <h2 className="text-2xl">{t("title")}</h2>
        <p className="mt-2 mb-6 text-muted">{t("text")}</p>
        <div className="flex flex-wrap gap-3">
          <a href={paths.step(locale, firstStep)} className={buttonClass("primary")}>
            {t("start")}
          </a>
          <a href={paths.skills(locale)} className={buttonClass()}>
            {t("skills")}
          </a>
        </div>
      </div>
    </section>
  );
}
