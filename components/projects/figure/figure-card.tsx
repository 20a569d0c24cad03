import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/domain/locale";
import type { ProjectView } from "@/lib/loaders/project";
import { EditSection, type SectionActions } from "../sections/edit-section";
import { Figure } from "./figure";
import { ProjectLinks } from "./project-links";

type Props = { view: ProjectView; actions: SectionActions; locale: Locale; returnTo: string };

/** The figure, large only beside its baseline and its n, and the links with the day they were checked. */
export function FigureCard(props: Props) {
  const { view, locale } = props;
  const t = useTranslations("project");
  const { result, finishedOn } = view.project;
  const hasLinks = view.project.answers.size > 0;
  return (
    <Card aria-labelledby="result" className={view.isRemoved ? "empty:hidden" : ""}>
      {!view.isRemoved && (
        <>
          <h2 id="result" className="text-muted">
            {result?.metric || t("figure.title")}
          </h2>
          {result?.value ? <Figure result={result} /> : <p className="mt-2">{t("figure.none")}</p>}
          {result?.value && !finishedOn && (
            <p className="mt-2 text-muted text-sm">{t("figure.interim")}</p>
          )}
        </>
      )}
      <EditSection name="result" isEmpty={!result} {...props} />
      {hasLinks ? (
        <ProjectLinks view={view} locale={locale} />
      ) : (
        !view.isRemoved && <p className="mt-4 text-muted">{t("figure.noLinks")}</p>
      )}
      <EditSection name="links" isEmpty={!hasLinks} {...props} />
    </Card>
  );
}
