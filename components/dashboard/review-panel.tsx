import { Check, RotateCcw } from "lucide";
import type { FormAction } from "@/components/forms/form-action";
import { Button } from "@/components/ui/button";
import { HiddenFormFields } from "@/components/ui/hidden-form-fields";
import { Icon } from "@/components/ui/icon";
import { type ReviewAnswer, reviewAnswers } from "@/lib/domain/review";
import { reviewRefusals } from "@/lib/domain/review-decision";
import { formatCompactDay } from "@/lib/format";
import type { ReviewItem, ReviewView } from "@/lib/loaders/dashboard-reviews";
import { paths } from "@/lib/paths";
import type { ChartContext } from "./charts/chart-context";
import { Panel, PanelItem } from "./panel";

const icons: Readonly<Record<ReviewAnswer, typeof Check>> = { remembered: Check, again: RotateCcw };

/** Done items that come back, to be answered with one press; nothing here lowers anything. */
export function ReviewPanel({
  context,
  view: { due, isPaused },
  answer,
}: {
  context: ChartContext;
  view: ReviewView;
  answer: FormAction;
}) {
  const { t } = context;
  const count = due.length;
  return (
    <Panel title={t("review.title", { count })}>
      {count === 0 ? (
        <p className="text-muted text-sm">{t(isPaused ? "review.paused" : "review.empty")}</p>
      ) : (
        <>
          <ul className="grow divide-y divide-line">
            {due.map((each) => (
              <ReviewRow key={each.location.item.key} {...{ each, context, answer }} />
            ))}
          </ul>
          <p className="mt-3 text-muted text-sm">{t("review.kept", { count })}</p>
        </>
      )}
    </Panel>
  );
}

function ReviewRow({
  each: { location, completedOn, lastOn },
  context,
  answer,
}: {
  each: ReviewItem;
  context: ChartContext;
  answer: FormAction;
}) {
  const { dashboard, t, locale } = context;
  const { item } = location;
  const title = item.title[locale];
  const dayOf = (day: string | null) => (day ? formatCompactDay(day, locale, dashboard.today) : "");
  const isPast = dashboard.on !== undefined;
  return (
    <li data-review={item.key} className="py-3 first:pt-0">
      <PanelItem place={location} context={context} />
      <p className="text-muted text-sm">
        {t(lastOn === null ? "review.completed" : "review.last", {
          date: dayOf(completedOn),
          last: dayOf(lastOn),
        })}
      </p>
      {!isPast && (
        <form action={answer} className="mt-2 flex flex-wrap gap-2">
          <HiddenFormFields locale={locale} returnTo={paths.dashboard(locale)} />
          <input type="hidden" name="item" value={item.key} />
          {reviewAnswers.map((each) => (
            <Button key={each} type="submit" name="answer" value={each} className="max-sm:grow">
              <Icon icon={icons[each]} className="size-4" />
              {t(`review.${each}`)}
              <span className="sr-only"> · {title}</span>
            </Button>
          ))}
        </form>
      )}
    </li>
  );
}

/** What became of the answer that was just sent. */
export function ReviewNotice({
  context,
  answered,
  view,
}: {
  context: ChartContext;
  answered: string;
  view: ReviewView | null;
}) {
  const { dashboard, t, locale } = context;
  const next = view?.nextReviewOf(answered) ?? null;
  const text = () => {
    const refusal = reviewRefusals.find((each) => each === answered);
    if (refusal) return t(`review.refused.${refusal}`);
    if (next === null) return t("review.recordedOnly");
    const date = formatCompactDay(next.on, locale, dashboard.today);
    return t("review.recorded", { title: next.location.item.title[locale], date });
  };
  return (
    <p role="status" className="rounded-card bg-pandan-soft px-5 py-3">
      {text()}
    </p>
  );
}
