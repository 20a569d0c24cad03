import { useTranslations } from "next-intl";
import type { Locale } from "@/lib/domain/locale";
import type { Item } from "@/lib/domain/path";
import type { OwnTime } from "@/lib/loaders/item-time";
import type { LearnerProgress } from "@/lib/loaders/progress";
import { paths } from "@/lib/paths";
import { StartTimer, StopTimer, type TimerActions } from "./timer-buttons";
import { startText } from "./timer-card";

type Props = {
  item: Item;
  time: OwnTime;
  learnerProgress: LearnerProgress;
  actions: TimerActions;
  returnTo: string;
  locale: Locale;
};

/** Starts the timer for the item, or stops it; where it runs for another, that is said first. */
export function ItemTimer({ item, time, learnerProgress, actions, returnTo, locale }: Props) {
  const t = useTranslations("log.timer");
  const { learner, today } = learnerProgress;
  const { timer, timedPlace } = time;
  const form = { actions, returnTo, locale };
  const label = t("startFor", { title: item.title[locale] });
  if (timer.startedAt === null)
    return (
      <div key="stopped" className="mt-4 print:hidden">
        <StartTimer item={item.key} label={label} {...form} />
      </div>
    );
  const since = startText(timer.startedAt, { timeZone: learner.timeZone, today, locale });
  if (timer.item === item.key)
    return (
      <div key="own" className="mt-4 rounded-control bg-kunyit-soft p-4 print:hidden">
        <p className="mb-3">{t("running", { time: since })}</p>
        <StopTimer version={timer.version} {...form} />
      </div>
    );
  return (
    <div key={timer.version} className="mt-4 rounded-control bg-kunyit-soft p-4 print:hidden">
      <p className="mb-3">
        {timedPlace
          ? t.rich("other", {
              title: timedPlace.item.title[locale],
              time: since,
              link: (chunks) => (
                <a
                  href={`${paths.item(locale, timedPlace.step.key, timedPlace.item.key)}#timer`}
                  className="inline-block py-1 underline underline-offset-4"
                >
                  {chunks}
                </a>
              ),
            })
          : t("otherNone", { time: since })}
      </p>
      <StartTimer item={item.key} label={label} running={timer.version} {...form} />
    </div>
  );
}
