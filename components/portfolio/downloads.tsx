import { Download } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { OwnedLink } from "@/components/ui/owned-address";
import type { Locale } from "@/lib/domain/locale";
import { type PortfolioFormat, portfolioFormats } from "@/lib/domain/portfolio";
import { paths } from "@/lib/paths";

/** The other formats, as plain links, so that downloads work without JavaScript. */
export function Downloads({
  language,
  include,
}: {
  language: Locale;
  /** The id of the selection; none while it is not saved. */
  include: string | undefined;
}) {
  const t = useTranslations("portfolio");
  const completeLink = (format: PortfolioFormat) => (text: React.ReactNode) => (
    <OwnedLink
      href={paths.portfolioFile(format, language)}
      className="underline underline-offset-4"
    >
      {text}
    </OwnedLink>
  );
  return (
    <section aria-labelledby="formats">
      <h2 id="formats" className="mb-3 text-xl">
        {t("otherFormats")}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))] gap-3">
        {portfolioFormats
          .filter((format) => format !== "pdf")
          .map((format) => (
            <li key={format} className="last:col-span-full">
              <OwnedLink
                href={paths.portfolioFile(format, language, include)}
                className="flex h-full min-h-14 items-center gap-3 rounded-control border border-line bg-surface px-4 py-2.5 hover:bg-sunken"
              >
                <span className="min-w-0 grow">
                  <span className="block font-semibold">
                    <span className="sr-only">{t("download")} </span>
                    {t(`formats.${format}.name`)}
                  </span>
                  <span className="block text-muted text-sm">{t(`formats.${format}.use`)}</span>
                </span>
                <Icon icon={Download} className="size-5 shrink-0 max-sm:hidden" />
              </OwnedLink>
            </li>
          ))}
      </ul>
      {include && (
        <p className="mt-3 text-muted text-sm">
          {t("completeLead")}{" "}
          {t.rich("complete", { csv: completeLink("csv"), json: completeLink("json") })}
        </p>
      )}
    </section>
  );
}
