import { useTranslations } from "next-intl";
import { hoursText } from "@/components/item/item-translator";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import { statusOf } from "@/lib/domain/progress";
import type { OwnTime } from "@/lib/loaders/item-time";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { paths } from "@/lib/paths";
import { durationText } from "./duration-text";
import { estimateText } from "./estimate-text";
import { LogNotice } from "./log-notice";
import { StudyBar } from "./study-bar";
import { ItemDates, Sessions } from "./study-sessions";
import { ItemTimer } from "./timer/item-timer";
import type { TimerActions } from "./timer/timer-buttons";

type Props = {
  item: Item;
  time: OwnTime;
  learnerProgress: LearnerProgress;
  notice: string | undefined;
  actions: TimerActions;
  /** The page with its filter. */
  returnTo: string;
  locale: Locale;
};

/** The learner's time of study on an item, beside what it usually takes, with the timer. */
export function TimeSection(props: Props) {
  const { item, time, learnerProgress, notice, locale } = props;
  const t = useTranslations("log");
  const itemText = useTranslations("item");
  const { minutes } = time;
  const usual = hoursText(item.hours, itemText, locale);
  const own = durationText(minutes, t, locale);
  const status = statusOf(learnerProgress.states, item.key);
  const estimate = estimateText({ item, time, status }, { t, itemText, locale });
  return (
    <section
      id="timer"
      aria-labelledby="timer-title"
      className="scroll-mt-6 rounded-card border border-line bg-surface p-5 shadow-card sm:px-7"
    >
      <LogNotice name={notice} />
      <h2 id="timer-title" className="text-xl">
        {t("time.title")}
      </h2>
      {minutes > 0 ? (
        <>
          <p className="font-bold text-3xl">{own}</p>
          {usual && (
            <StudyBar minutes={minutes} hours={item.hours} label={t("time.bar", { own, usual })} />
          )}
          {usual && <p className="mt-1 text-muted text-sm">{t("time.compare", { usual, own })}</p>}
          <Sessions item={item.key} time={time} learnerProgress={learnerProgress} locale={locale} />
        </>
      ) : (
        <p className="mt-1 text-muted">
          {[t("time.none"), usual && t("time.usual", { usual })].filter(Boolean).join(" ")}
        </p>
      )}
      {estimate && <p className="mt-2 text-muted text-sm">{estimate}</p>}
      <ItemTimer {...props} />
      <p>
        <a
          href={paths.addToLog(locale, "study", item.key)}
          className="inline-flex min-h-11 items-center text-sm underline decoration-edge underline-offset-4 hover:text-ink print:hidden"
        >
          {t("time.add")}
        </a>
      </p>
      <ItemDates item={item.key} learnerProgress={learnerProgress} locale={locale} />
    </section>
  );
}
