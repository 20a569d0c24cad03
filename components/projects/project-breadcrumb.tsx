import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { ProjectView } from "@/lib/loaders/project";
import { paths } from "@/lib/paths";

const linkClass = "inline-block py-1 underline decoration-edge underline-offset-4 hover:text-ink";

export function ProjectBreadcrumb({
  view: { place },
  locale,
}: {
  view: ProjectView;
  locale: Locale;
}) {
  const t = useTranslations("project");
  const path = useTranslations("path");
  return (
    <nav aria-label={t("breadcrumb")} className="text-muted">
      <ol className="flex flex-wrap items-baseline gap-x-2">
        <li>
          <a href={paths.projects(locale)} className={linkClass}>
            {t("title")}
          </a>
        </li>
        {place && (
          <>
            <li className="before:mr-2 before:content-['›'/'']">
              <a href={paths.step(locale, place.step.key)} className={linkClass}>
                {path("step", { number: place.step.number })}
                <span className="max-sm:sr-only">: {place.step.title[locale]}</span>
              </a>
            </li>
            <li className="before:mr-2 before:content-['›'/'']">
              <a href={paths.item(locale, place.step.key, place.item.key)} className={linkClass}>
                {place.item.title[locale]}
              </a>
            </li>
          </>
        )}
      </ol>
    </nav>
  );
}
