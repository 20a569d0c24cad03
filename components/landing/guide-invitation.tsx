import { ArrowRight } from "lucide";
import { Icon } from "@/components/ui/icon";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import type { LandingTranslator } from "./landing-translator";

export function GuideInvitation({ t, locale }: { t: LandingTranslator; locale: Locale }) {
  return (
    <section
      aria-labelledby="guide-title"
      className="flex flex-wrap items-center justify-between gap-x-10 gap-y-4 border-line border-y py-8"
    >
      <div className="max-w-xl">
        <h2 id="guide-title" className="text-xl">
          {t("guide.title")}
        </h2>
        <p className="mt-2 text-muted">{t("guide.text")}</p>
      </div>
      <a
        href={paths.guide(locale)}
        className="inline-flex min-h-11 items-center gap-2 font-semibold text-pandan underline underline-offset-4 hover:text-pandan-strong"
      >
        {t("guide.link")}
        <Icon icon={ArrowRight} className="size-4" />
      </a>
    </section>
  );
}
