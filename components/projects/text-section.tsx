import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { ProjectView } from "@/lib/loaders/project";
import { LinkedText } from "./linked-text";
import { EditSection, type SectionActions } from "./sections/edit-section";

export const textSections = ["problem", "data", "approach", "limits", "aiHelp"] as const;

type Props = {
  name: (typeof textSections)[number];
  view: ProjectView;
  actions: SectionActions;
  locale: Locale;
  returnTo: string;
};

export function TextSection({ name, ...context }: Props) {
  const t = useTranslations("project");
  const { project, isRemoved } = context.view;
  const text = project[name];
  const dataset = name === "data" ? project.dataset : null;
  const isEmpty = !text && !dataset;
  return (
    <section
      aria-labelledby={`section-${name}`}
      className={
        isRemoved
          ? ""
          : "grid grid-cols-1 gap-x-6 gap-y-1 py-5 first:pt-0 sm:grid-cols-[9rem_minmax(0,1fr)]"
      }
    >
      <h2
        id={`section-${name}`}
        className={isRemoved ? "sr-only" : "scroll-mt-6 font-semibold text-base"}
      >
        {t(`sections.${name}`)}
      </h2>
      <div className="min-w-0">
        {!isRemoved && (
          <>
            {dataset && (
              <p>
                <span className="font-semibold">{t("fields.dataset")}:</span>{" "}
                <LinkedText text={dataset} newTab={t("figure.newTab")} />
              </p>
            )}
            {text && <p className="whitespace-pre-line">{text}</p>}
            {isEmpty && <p className="text-muted">{t(`emptySection.${name}`)}</p>}
          </>
        )}
        <EditSection name={name} isEmpty={isEmpty} {...context} />
      </div>
    </section>
  );
}
