import { useTranslations } from "next-intl";
import type { FormAction } from "@/components/forms/form-action";
import { FormError } from "@/components/forms/form-error";
import { PastDateBanner } from "@/components/history/past-date-banner";
import {
  type ChecklistActions,
  type ChecklistNotice,
  ChecklistNoticeBanner,
} from "@/components/path/checklist-notice";
import { buttonClass } from "@/components/ui/button";
import type { Locale } from "@/lib/domain/locale";
import type { Dashboard } from "@/lib/loaders/dashboard";
import { paths } from "@/lib/paths";
import { pageStyle } from "../charts/page-style";
import { DashboardHeader } from "./dashboard-header";
import { DashboardPanels } from "./dashboard-panels";
import { ExpiryPanel } from "./expiry-panel";
import { PanelContent } from "./panel";
import { ReviewNotice, ReviewPanel } from "./review-panel";
import { ThisWeekPanel } from "./this-week-panel";
import { Welcome } from "./welcome";

type DashboardActions = ChecklistActions & { readonly answerReview: FormAction };

type Props = {
  dashboard: Dashboard;
  /** What became of the last form or download. */
  notice: ChecklistNotice & {
    readonly review: string | undefined;
    readonly refused: "busy" | undefined;
  };
  actions: DashboardActions;
  locale: Locale;
};

export function DashboardPage({ dashboard, notice, actions, locale }: Props) {
  const t = useTranslations("dashboard");
  const common = useTranslations("common");
  const history = useTranslations("history");
  const { states, progress, today, past } = dashboard;
  const { expiries, week, rhythm, review, recent } = dashboard.panels;
  const isPast = dashboard.on !== undefined;
  const isNew = states.size === 0 && !isPast && recent.ok && recent.value.length === 0;
  const context = { dashboard, t, locale, style: pageStyle, addressOf: (path: string) => path };
  return (
    <div className="grid grid-cols-1 gap-5 py-8 sm:py-12">
      {past && <PastDateBanner past={past} page="dashboard" locale={locale} />}
      {notice.refused && <FormError>{t(`image.${notice.refused}`)}</FormError>}
      <ChecklistNoticeBanner
        {...{ actions, notice, locale }}
        returnTo={paths.dashboard(locale, dashboard.on)}
      />
      {notice.review !== undefined && (
        <ReviewNotice
          context={context}
          answered={notice.review}
          view={review.ok ? review.value : null}
        />
      )}
      <DashboardHeader context={context} dashboard={dashboard} isNew={isNew} />
      {isNew && <Welcome firstStep={progress.steps[0]?.step.key ?? ""} locale={locale} />}
      {expiries.ok && <ExpiryPanel expiries={expiries.value} today={today} locale={locale} />}
      <div className="grid grid-cols-1 gap-5 *:flex lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          <PanelContent panel={week} t={t}>
            {(view) => (
              <ThisWeekPanel
                {...{ context, view, states, save: actions.save }}
                activeDays={rhythm.ok ? rhythm.value.activity.thisWeek : null}
              />
            )}
          </PanelContent>
        </div>
        <div className="min-w-0">
          <PanelContent panel={review} t={t}>
            {(view) => <ReviewPanel {...{ context, view, answer: actions.answerReview }} />}
          </PanelContent>
        </div>
      </div>
      <DashboardPanels {...{ context, dashboard, common, history, isNew }} />
      {!isPast && (
        <p className="flex flex-wrap gap-3">
          <a href={paths.projects(locale)} className={buttonClass()}>
            {t("projects")}
          </a>
          <a href={paths.portfolio(locale)} className={buttonClass()}>
            {t("download")}
          </a>
        </p>
      )}
    </div>
  );
}
