import { ArrowRight } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";

export function GuideInvitation({ locale }: { locale: Locale }) {
  const t = useTranslations("landing.guide");
  return (
    <section
      aria-labelledby="guide-title"
      className="flex flex-wrap items-center justify-between gap-x-10 gap-y-4 border-line border-y py-8"
    >
      <div className="max-w-xl">
        <h2 id="guide-title" className="text-xl">
          {t("title")}
        </h2>
        <p className="mt-2 text-muted">{t("text")}</p>
      </div>
      <a
        href={paths.guide(locale)}
        className="inline-flex min-h-11 items-center gap-2 font-semibold text-pandan underline underline-offset-4 hover:text-pandan-strong"
      >
        {t("link")}
        <Icon icon={ArrowRight} className="size-4" />
      </a>
    </section>
  );
}
