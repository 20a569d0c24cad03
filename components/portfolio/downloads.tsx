import { Download } from "lucide";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { OwnedLink } from "@/components/ui/page-owner";
import type { Locale } from "@/lib/domain/locale";
import { portfolioFormats } from "@/lib/domain/portfolio";
import { paths } from "@/lib/paths";

/** Plain links, so that downloads work without JavaScript. */
export function Downloads({ documentLocale }: { documentLocale: Locale }) {
  const t = useTranslations("portfolio");
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-1">
      {portfolioFormats.map((format) => {
        const isMain = format === "pdf";
        // The other seven fill two columns only if one of them spans both.
        const isWide = isMain || format === "jsonresume";
        const name = t(`formats.${format}.name`);
        return (
          <li key={format} className={isWide ? "max-lg:col-span-2" : undefined}>
            <OwnedLink
              href={paths.portfolioFile(format, documentLocale)}
              className={`flex h-full min-h-14 items-center gap-3 rounded-control px-4 py-2.5 ${
                isMain
                  ? "bg-pandan text-on-pandan hover:bg-pandan-strong"
                  : "border border-line bg-surface hover:bg-sunken"
              }`}
            >
              <span className="min-w-0 grow">
                <span className="block font-semibold">
                  <span className="sr-only">{t("download")} </span>
                  {name}
                </span>
                <span className={`block text-sm ${isMain ? "" : "text-muted"}`}>
                  {t(`formats.${format}.use`)}
                </span>
              </span>
              <Icon icon={Download} className="size-5 shrink-0 max-sm:hidden" />
            </OwnedLink>
          </li>
        );
      })}
    </ul>
  );
}
