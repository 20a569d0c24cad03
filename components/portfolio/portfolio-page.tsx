import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormAction, StatefulFormAction } from "@/components/forms/form-action";
import { FormError } from "@/components/forms/form-error";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import type { PortfolioEditorView } from "@/lib/loaders/portfolio-editor";
import { paths } from "@/lib/paths";
import { ContentsCard } from "./contents-card";
import { Downloads } from "./downloads";
import { PortfolioToolbar } from "./portfolio-toolbar";
import { ProfileCard } from "./profile-card";
import { SelectionMenu } from "./selection-menu";

type Props = {
  view: PortfolioEditorView;
  /** The document as it looks. */
  preview: ReactNode;
  /** Why a download was refused. */
  refused: "too-many" | "busy" | undefined;
  /** What the last form saved. */
  saved: "profile" | "selection" | "removed" | undefined;
  actions: {
    readonly saveProfile: StatefulFormAction;
    readonly saveSelection: StatefulFormAction;
    readonly deleteSelection: FormAction;
  };
  locale: Locale;
};

export function PortfolioPage({ view, preview, refused, saved, actions, locale }: Props) {
  const t = useTranslations("portfolio");
  const { selection, profile, document, isBlank, missing } = view;
  const include = selection.version > 0 ? selection.id : undefined;
  const language = selection.language;
  return (
    <div className="py-8 sm:py-12">
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4 print:hidden">
        <div>
          <h1 className="text-3xl sm:text-4xl">{t("headline")}</h1>
          <p className="mt-3 max-w-2xl text-muted">
            {t("lead")}{" "}
            <a
              href={paths.evidenceList(locale)}
              className="inline-block py-1 underline underline-offset-4"
            >
              {t("evidence")}
            </a>
            {" · "}
            <a
              href={paths.projects(locale)}
              className="inline-block py-1 underline underline-offset-4"
            >
              {t("projects")}
            </a>
          </p>
        </div>
        <SelectionMenu view={view} remove={actions.deleteSelection} locale={locale} />
      </div>
      {refused && (
        <div className="mb-6 max-w-2xl">
          <FormError>{t(`refused.${refused}`)}</FormError>
        </div>
      )}
      <p
        role="status"
        className={saved ? "mb-6 rounded-control bg-pandan-soft px-4 py-3" : "sr-only"}
      >
        {saved && t(`notice.${saved}`)}
      </p>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="lg:col-start-2 print:hidden">
          <PortfolioToolbar
            language={language}
            pdfHref={paths.portfolioFile("pdf", language, include)}
          />
          {missing.length > 0 && (
            <p className="mt-3 rounded-control bg-kunyit-soft px-4 py-3 text-sm">
              {t("missing", { signs: missing.slice(0, 12).join(" "), count: missing.length })}
            </p>
          )}
        </div>
        <div className="grid grid-cols-1 gap-6 lg:col-start-1 lg:row-span-2 lg:row-start-1 print:hidden">
          <ProfileCard
            profile={profile}
            action={actions.saveProfile}
            locale={locale}
            returnTo={paths.portfolio(locale, { include })}
          />
          <ContentsCard view={view} action={actions.saveSelection} locale={locale} />
          <Downloads language={language} include={include} />
        </div>
        <section id="preview" aria-label={t("preview")} className="scroll-mt-6 lg:col-start-2">
          {document.empty && (
            <div className="mb-5 flex flex-wrap items-center justify-between gap-4 rounded-card bg-pandan-soft px-5 py-4">
              <p>{t("empty")}</p>
              <a href={paths.path(locale)} className={buttonClass()}>
                {t("openPath")}
              </a>
            </div>
          )}
          {isBlank && !document.empty && (
            <p className="mb-5 rounded-card bg-pandan-soft px-5 py-4">{t("emptySelection")}</p>
          )}
          {preview}
        </section>
      </div>
    </div>
  );
}
