import { buttonClass } from "@/components/ui/button";
import { Kawung } from "@/components/ui/kawung";
import type { Locale } from "@/lib/domain/locale";
import { paths } from "@/lib/paths";
import type { LandingTranslator } from "./landing-translator";

export function CallToAction({ t, locale }: { t: LandingTranslator; locale: Locale }) {
  return (
    <section
      aria-labelledby="closing-title"
      className="relative isolate overflow-hidden rounded-card border border-line bg-pandan-soft px-5 py-12 text-center sm:py-16"
    >
      <Kawung className="-z-10 absolute inset-0 size-full opacity-25 [mask-image:radial-gradient(closest-side,transparent_35%,black)]" />
      <h2 id="closing-title" className="text-3xl sm:text-4xl">
        {t("closing.title")}
      </h2>
      <p className="mx-auto mt-3 max-w-md">{t("closing.text")}</p>
      <p className="mt-6 flex flex-wrap justify-center gap-3">
        <a href={paths.signUp(locale)} className={buttonClass("primary")}>
          {t("closing.signUp")}
        </a>
        <a href={paths.signIn(locale)} className={buttonClass("secondary")}>
          {t("closing.signIn")}
        </a>
      </p>
    </section>
  );
}
